/** The login. */
import { make } from "./dom.js";
import { local, makeField, openPage, post, tell } from "./session.js";
import { say } from "./words.js";

/** Where to go after the login: a page of the hub's own, whatever the address says. */
function next() {
  const asked = new URL(new URLSearchParams(location.search).get("next") ?? "/", location.origin);
  // "/.//host" is of our origin, and its path would begin another host.
  const isOwn = asked.origin === location.origin && !asked.pathname.startsWith("//");
  return location.origin + local(isOwn ? asked.pathname : "/");
}

await openPage("login");
const button = make("button", { type: "submit" }, say("login.go"));
const form = make(
  "form",
  { id: "login", class: "narrow" },
  makeField("name", say("login.name"), { autocomplete: "username", autocapitalize: "none", spellcheck: "false", maxlength: "32" }),
  makeField("password", say("login.password"), { type: "password", autocomplete: "current-password" }),
  button,
);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  button.disabled = true;
  const answer = await post("/api/login", { name: form.elements.name.value.trim(), password: form.elements.password.value });
  button.disabled = false;
  if (answer.error) {
    tell(answer.error, true);
    form.elements.password.value = "";
    form.elements.password.focus();
  } else {
    location.assign(next());
  }
});
document.getElementById("main").append(form);
form.elements.name.focus();
