import { z } from "zod";
export const op = z.object({});
