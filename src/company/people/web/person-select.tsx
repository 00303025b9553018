import { Avatar } from "#base/ui/avatar.tsx";
import { RecordSelect } from "#base/ui/record-select.tsx";
import type { RecordChoice } from "#base/ui/record-select.tsx";
import type { OutputOf } from "#base/contract/op.ts";
import { opQuery } from "#base/ui/use-op.ts";
import { get, list } from "../contract.ts";

export type Person = OutputOf<typeof get>;

const avatarOf = (person: Person) => <Avatar name={person.name} size={20} labelled />;

/** Chooses a person who works here; a value that has left keeps its name. */
export function PersonSelect(props: RecordChoice<Person>) {
  return (
    <RecordSelect
      {...props}
      find={(words) => opQuery(list, { active: "true", limit: 200, ...(words ? { q: words } : {}) })}
      one={(id) => opQuery(get, { id })}
      describe={(person) => person.teamName}
      before={avatarOf}
    />
  );
}
