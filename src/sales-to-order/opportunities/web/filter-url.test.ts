import { describe, expect, test } from "vitest";
import { filterQuery } from "../contract.ts";
import { ANY_STATUS, isFiltered, queryOf, sortOf } from "./filter-url.ts";

const person = "0190a000-0000-7000-8000-000000000001";

describe("the filter of the URL", () => {
  test("asks for open deals unless a status was chosen", () => {
    expect(queryOf({})).toEqual({ status: "open" });
    expect(queryOf({ status: "won,lost" })).toEqual({ status: "won,lost" });
    expect(queryOf({ status: ANY_STATUS })).toEqual({});
  });

  test("asks for every status in the bin", () => {
    expect(queryOf({ bin: "true" })).toEqual({ bin: "true" });
  });

  test("is what the contract takes, and leaves out what is no filter", () => {
    const query = queryOf({
      owner: `me,${person}`,
      q: "2024",
      withoutAmount: "true",
      closedFrom: "2026-01-01",
      sort: "-amount",
      new: "1",
    });
    expect(filterQuery.parse(query)).toMatchObject({
      owner: ["me", person],
      q: "2024",
      withoutAmount: true,
      status: ["open"],
    });
    expect(query).not.toHaveProperty("new");
  });

  test("tells a narrowed page from a whole one", () => {
    expect(isFiltered({ pipeline: person, asOf: "2026-01-01", sort: "name" })).toBe(false);
    expect(isFiltered({ q: "staal" })).toBe(true);
  });

  test("sorts only as the API can", () => {
    expect(sortOf({ sort: "name" }, "-amount")).toBe("name");
    expect(sortOf({ sort: "constructor" as "name" }, "-amount")).toBe("-amount");
  });
});
