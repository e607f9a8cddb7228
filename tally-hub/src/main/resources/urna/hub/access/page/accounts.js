/** The accounts: who may come in, and as what. A password is drawn by the hub, and shown once. */
import { make } from "./dom.js";
import { makeField, openPage, post, readAnswer, tell } from "./session.js";
import { say } from "./words.js";

const ROLES = ["OPERATOR", "AUDITOR", "ADMINISTRATOR"];

const visitor = await openPage("accounts");
const rows = make("tbody", { id: "accounts" });
const dialog = make("dialog", { id: "dialog" });

/** Asks in a dialog, and resolves to whether the answer was yes. */
function ask(text) {
  return new Promise((resolve) => {
    const yes = make("button", { type: "button", id: "yes" }, say("yes"));
    const no = make("button", { type: "button", class: "secondary", id: "no" }, say("no"));
    yes.addEventListener("click", () => dialog.close("yes"));
    no.addEventListener("click", () => dialog.close("no"));
    dialog.replaceChildren(make("article", {}, make("p", {}, text), make("footer", {}, no, yes)));
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
    dialog.returnValue = "no";
    dialog.showModal();
  });
}

function showDrawn(name, password) {
  const close = make("button", { type: "button", id: "written" }, say("accounts.close"));
  close.addEventListener("click", () => {
    dialog.close();
    dialog.replaceChildren();
  });
  dialog.replaceChildren(
    make("article", {}, make("p", {}, say("accounts.drawn", name)), make("p", { class: "drawn", "data-part": "drawn" }, password), make("footer", {}, close)),
  );
  dialog.showModal();
}

async function change(path, body, name) {
  const answer = await post(path, body);
  await show();
  if (answer.error) {
    tell(answer.error, true);
  } else {
    tell(say("accounts.done"), false);
    if (answer.password) {
      showDrawn(name, answer.password);
    }
  }
}

function roleSelect(id, role) {
  return make(
    "select",
    { id, "aria-label": say("accounts.role") },
    ...ROLES.map((each) => make("option", { value: each, selected: each === role ? "" : undefined }, say(`role.${each}`))),
  );
}

function button(text, action, onClick) {
  const element = make("button", { type: "button", class: "outline", "data-action": action }, text);
  element.addEventListener("click", onClick);
  return element;
}

function actions(account) {
  const path = `/api/accounts/${account.name}`;
  const select = roleSelect(`role-${account.name}`, account.role);
  return [
    select,
    button(say("accounts.changeRole"), "role", () => change(`${path}/role`, { role: select.value }, account.name)),
    button(say("accounts.reset"), "password", async () => {
      if (await ask(say("accounts.confirm.reset", account.name))) {
        await change(`${path}/password`, {}, account.name);
      }
    }),
    account.disabled
      ? button(say("accounts.enable"), "enable", () => change(`${path}/disabled`, { disabled: false }, account.name))
      : button(say("accounts.disable"), "disable", async () => {
          if (await ask(say("accounts.confirm.disable", account.name))) {
            await change(`${path}/disabled`, { disabled: true }, account.name);
          }
        }),
  ];
}

function makeRow(account) {
  const own = account.name === visitor.name;
  return make(
    "tr",
    { "data-account": account.name, "data-role": account.role, "data-disabled": account.disabled },
    make("th", { scope: "row" }, account.name),
    make("td", { "data-label": say("accounts.role") }, say(`role.${account.role}`)),
    make("td", { "data-label": say("accounts.state") }, account.disabled ? `✘ ${say("accounts.disabled")}` : `✔ ${say("accounts.active")}`),
    make("td", { "data-label": say("accounts.actions") }, make("div", { class: "actions" }, ...(own ? [say("accounts.own")] : actions(account)))),
  );
}

async function show() {
  const answer = await readAnswer(await fetch("/api/accounts"));
  if (answer.error) {
    tell(answer.error, true);
  } else {
    rows.replaceChildren(...answer.accounts.map(makeRow));
  }
}

const columns = ["name", "role", "state", "actions"].map((column) => make("th", { scope: "col" }, say(`accounts.${column}`)));
const form = make(
  "form",
  { id: "add", class: "narrow" },
  make("h2", {}, say("accounts.add")),
  makeField("name", say("accounts.add.name"), { autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: "32" }),
  make("label", { for: "role" }, say("accounts.role"), roleSelect("role", "OPERATOR")),
  make("button", { type: "submit" }, say("accounts.add")),
);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const name = form.elements.name.value.trim();
  await change("/api/accounts", { name, role: form.elements.role.value }, name);
});
document.getElementById("main").append(make("table", { class: "stacked" }, make("thead", {}, make("tr", {}, ...columns)), rows), form, dialog);
await show();
