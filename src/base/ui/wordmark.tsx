import classes from "./wordmark.module.css";

/** The name with its mark: a course line that rises. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg aria-hidden width="20" height="20" viewBox="0 0 20 20">
        <rect width="20" height="20" rx="5" fill="var(--koers-brand-mark)" />
        <path
          d="M4.5 14.2 8.4 9.6l3 2.4 4.1-6.2"
          fill="none"
          stroke="#fff"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="15.5" cy="5.8" r="1.5" fill="#fff" />
      </svg>
      Koers
    </span>
  );
}
