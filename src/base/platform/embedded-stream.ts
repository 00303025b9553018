import { Duplex } from "node:stream";
import type { PGlite } from "@electric-sql/pglite";

const TERMINATE = "X".charCodeAt(0);

/**
 * The embedded database as the socket the driver talks through. What the driver says in one breath (parse, bind, describe,
 * execute, sync) enters the database once, because every entry costs as much as a small query, and the driver's own reader
 * of answers is twice as quick as the embedded database's.
 */
class EmbeddedStream extends Duplex {
  readonly #lite: PGlite;

  constructor(lite: PGlite) {
    super();
    this.#lite = lite;
  }

  /** What the session of an earlier connection left behind goes first: the embedded database has only one. */
  connect(): this {
    void this.#begin();
    return this;
  }

  async #begin(): Promise<void> {
    try {
      await this.#lite.exec("rollback");
      await this.#lite.exec("discard all");
      this.emit("connect");
    } catch (error) {
      this.destroy(error as Error);
    }
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(message: Buffer, _encoding: string, done: (error?: Error) => void): void {
    if (message[0] === TERMINATE) return done();
    void this.#exchange(message, done);
  }

  async #exchange(message: Buffer, done: (error?: Error) => void): Promise<void> {
    const answers: Buffer[] = [];
    try {
      await this.#lite.execProtocolRawStream(message, {
        onRawData: (answer) => void answers.push(Buffer.from(answer)),
      });
    } catch (error) {
      return done(error as Error);
    }
    if (answers.length > 0) this.push(answers.length === 1 ? answers[0] : Buffer.concat(answers));
    return done();
  }

  override _writev(messages: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this._write(Buffer.concat(messages.map(({ chunk }) => chunk)), "buffer", done);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** A connection to the embedded database for the driver's `stream` option. */
export const embeddedStream = (lite: PGlite): Duplex => new EmbeddedStream(lite);
