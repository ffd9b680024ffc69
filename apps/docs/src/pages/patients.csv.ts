import text from "../../examples/patients.csv?raw";

/** The table of the guide "Your own data", to be downloaded. */
export function GET(): Response {
  return new Response(text, { headers: { "content-type": "text/csv; charset=utf-8" } });
}
