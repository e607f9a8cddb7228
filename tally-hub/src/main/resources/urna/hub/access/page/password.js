/** One's own password. */
import { make } from "./dom.js";
import { local, makeField, openPage, post, tell } from "./session.js";
import { say } from "./words.js";

await openPage("password");
const form = make(
  "form",
  { id: "password-form", class: "narrow" },
  makeField("current", say("password.current"), { type: "password", autocomplete: "current-password" }),
  makeField("changed", say("password.new"), { type: "password", autocomplete: "new-password", minlength: "12" }),
  makeField("again", say("password.again"), { type: "password", autocomplete: "new-password" }),
  make("button", { type: "submit" }, say("password.go")),
);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (form.elements.changed.value !== form.elements.again.value) {
    tell(say("password.differs"), true);
    return;
  }
  const answer = await post("/api/password", { current: form.elements.current.value, changed: form.elements.changed.value });
  if (answer.error) {
    tell(answer.error, true);
  } else {
    location.assign(local("/login"));
  }
});
document.getElementById("main").append(form);
