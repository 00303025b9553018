import { betterAuth } from "better-auth";
import { hashPassword } from "better-auth/crypto";
import type { Database } from "./database.ts";

/** Outcome of a sign-in attempt: the cookies to set, or null when e-mail or password is wrong. */
export type SignedIn = { cookies: string[]; authUserId: string };

/** Sessions and passwords; the work is done by better-auth, this is all the application knows of it. */
export type Auth = {
  signIn: (email: string, password: string, headers: Headers) => Promise<SignedIn | null>;
  signOut: (headers: Headers) => Promise<string[]>;
  readSession: (headers: Headers) => Promise<{ authUserId: string; token: string } | null>;
  checkPassword: (email: string, password: string) => Promise<boolean>;
  /** Slow on purpose; call it before a transaction. */
  hashPassword: (password: string) => Promise<string>;
};

const SESSION_SECONDS = 60 * 60 * 24 * 14;

/** Sets up sign-in over the tables auth_user, auth_session, auth_account and auth_verification. */
export function startAuth(options: { database: Database; secret: string; publicUrl: string }): Auth {
  const columns = { createdAt: "created_at", updatedAt: "updated_at" };
  const auth = betterAuth({
    database: options.database.pool,
    secret: options.secret,
    baseURL: options.publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false }, // our own limit counts per address, before this library is reached
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 256 },
    user: { modelName: "auth_user", fields: { emailVerified: "email_verified", ...columns } },
    session: {
      modelName: "auth_session",
      fields: {
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        userId: "user_id",
        ...columns,
      },
      expiresIn: SESSION_SECONDS,
      updateAge: 60 * 60 * 24,
    },
    account: {
      modelName: "auth_account",
      fields: {
        accountId: "account_id",
        providerId: "provider_id",
        userId: "user_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...columns,
      },
    },
    verification: { modelName: "auth_verification", fields: { expiresAt: "expires_at", ...columns } },
    advanced: {
      cookiePrefix: "koers",
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      useSecureCookies: options.publicUrl.startsWith("https:"),
    },
  });

  const attempt = (email: string, password: string, headers: Headers) =>
    auth.api
      .signInEmail({
        body: { email: email.toLowerCase(), password },
        headers: withoutCookies(headers),
        returnHeaders: true,
      })
      .catch((error: { statusCode?: number }) => {
        if (error.statusCode === 401) return null;
        throw error;
      });

  return {
    async signIn(email, password, headers) {
      const answer = await attempt(email, password, headers);
      return answer && { cookies: answer.headers.getSetCookie(), authUserId: answer.response.user.id };
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
    async readSession(headers) {
      const found = await auth.api.getSession({ headers });
      return found && { authUserId: found.user.id, token: found.session.token };
    },
    async checkPassword(email, password) {
      const answer = await attempt(email, password, new Headers());
      if (!answer) return false;
      const { token } = answer.response;
      await options.database.pool.query("delete from auth_session where token = $1", [token]);
      return true;
    },
    hashPassword,
  };
}

function withoutCookies(headers: Headers): Headers {
  const copy = new Headers();
  for (const name of ["user-agent", "x-forwarded-for"]) {
    const value = headers.get(name);
    if (value) copy.set(name, value);
  }
  return copy;
}
