import { afterAll } from "vitest";
import { databaseForTest } from "./database";

// Before the test file is imported: whatever it imports reads DATABASE_URL when it first needs it.
const database = await databaseForTest();
process.env.DATABASE_URL = database.url;

afterAll(() => database.drop());
