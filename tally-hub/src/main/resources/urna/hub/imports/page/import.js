/** What came on a stick or as a code: sent to the hub, which verifies it as everything else. */
import { make } from "./dom.js";
import { openPage, post, postFile, tell } from "./session.js";
import { loadWords, number, say } from "./words.js";

const MOST_PARTS = 99;

await loadWords("/api/imports/words");
await openPage("import");

const file = make("input", { type: "file", id: "archive", accept: ".zip,application/zip", required: "" });
const logForm = make(
  "form",
  { id: "log", class: "narrow" },
  make("h2", {}, say("import.log")),
  make("p", { class: "quiet" }, say("import.log.how")),
  make("label", { for: "archive" }, say("import.log.file"), file),
  make("button", { type: "submit" }, say("import.go")),
);
logForm.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await postFile("/api/imports/log", file.files[0]);
  show(answer, () => say("import.log.done", answer.kiosk, number(answer.entries)));
});

function show(answer, done) {
  tell(answer.error ? [answer.error, answer.detail].filter((text) => text).join(" ") : done(), Boolean(answer.error));
}

const codes = make("div", { id: "codes" });

function addCode() {
  const index = codes.children.length + 1;
  const id = `code-${index}`;
  codes.append(make("label", { for: id }, say("import.code", number(index)), make("textarea", { id, rows: "6", spellcheck: "false" })));
}

const more = make("button", { type: "button", class: "outline secondary", id: "more" }, say("import.more"));
more.addEventListener("click", () => {
  if (codes.children.length < MOST_PARTS) {
    addCode();
  }
});
const reportForm = make(
  "form",
  { id: "report", class: "narrow" },
  make("h2", {}, say("import.report")),
  make("p", { class: "quiet" }, say("import.report.how")),
  codes,
  more,
  make("button", { type: "submit" }, say("import.go")),
);
reportForm.addEventListener("submit", async (event) => {
  event.preventDefault();
  const texts = [...codes.querySelectorAll("textarea")].map((area) => area.value).filter((text) => text !== "");
  const answer = await post("/api/imports/close-report", { codes: texts });
  show(answer, () => say("import.report.done", answer.kiosk));
});
addCode();
document.getElementById("main").append(logForm, reportForm);
