/** Turnout over time, by the quarter of an hour: a chart, and the same as a table. The chart's library is loaded when it is needed. */
import { make, part } from "./dom.js";
import { hourOf, momentOf, number, percent, say } from "./words.js";

const QUARTER_SECONDS = 900;
const DAY_QUARTERS = 96;
const MOST_SHOWN = 2 * DAY_QUARTERS;

let loading;

/** Chart.js, once; a script of our own origin, which sets a global. */
function loadChart() {
  loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: "/chart.js" });
    script.addEventListener("load", () => resolve(window.Chart));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return loading;
}

export function makeTurnout() {
  const canvas = make("canvas", { role: "img", "aria-label": say("turnout.chart") });
  const section = make(
    "section",
    { class: "turnout-chart", "data-part": "turnout-chart", hidden: "" },
    make("h2", {}, say("turnout.chart")),
    make("div", { class: "chart" }, canvas),
    make("details", {}, make("summary", {}, say("turnout.table")), make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("turnout.until")), make("th", { scope: "col" }, say("column.ballots")), make("th", { scope: "col" }, say("turnout")))), make("tbody", { "data-part": "quarters" }))),
  );
  new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      loadChart().then((Chart) => {
        section.chart = makeChart(Chart, canvas);
        draw(section);
      });
    }
  }).observe(section);
  return section;
}

export function updateTurnout(section, points, register) {
  section.hidden = points.length === 0;
  const key = JSON.stringify([points, register]);
  if (section.dataset.points === key) {
    return;
  }
  section.dataset.points = key;
  section.quarters = fill(points);
  section.register = register;
  part(section, "quarters").replaceChildren(
    ...points.map(([quarter, ballots]) => make("tr", {}, make("th", { scope: "row" }, momentOf((quarter + 1) * QUARTER_SECONDS)), make("td", {}, number(ballots)), make("td", {}, say("share", percent(ballots, register))))),
  );
  draw(section);
}

/** Every quarter of an hour from the first to the last, the latest two days at most. */
function fill(points) {
  const known = new Map(points);
  const quarters = [];
  if (points.length > 0) {
    let ballots = 0;
    for (let quarter = points[0][0] - 1; quarter <= points.at(-1)[0]; quarter++) {
      ballots = known.get(quarter) ?? ballots;
      quarters.push([quarter, ballots]);
    }
  }
  return quarters.slice(-MOST_SHOWN);
}

function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function makeChart(Chart, canvas) {
  return new Chart(canvas, {
    type: "line",
    data: { labels: [], datasets: [{ data: [], label: say("column.ballots"), fill: true, stepped: false, tension: 0, pointRadius: 2, borderWidth: 2 }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { display: false } },
      scales: { x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 24 } }, y: { beginAtZero: true, ticks: { maxTicksLimit: 5, precision: 0, callback: (value) => number(value) } } },
    },
  });
}

function draw(section) {
  const { chart, quarters } = section;
  if (!chart || !quarters) {
    return;
  }
  const long = quarters.length > DAY_QUARTERS;
  chart.data.labels = quarters.map(([quarter]) => (long ? momentOf : hourOf)((quarter + 1) * QUARTER_SECONDS));
  const [line] = chart.data.datasets;
  line.data = quarters.map(([, ballots]) => ballots);
  line.borderColor = color("--urna-bar");
  line.backgroundColor = color("--urna-area");
  for (const axis of Object.values(chart.options.scales)) {
    axis.ticks.color = color("--urna-quiet");
    axis.grid.color = color("--urna-track");
  }
  chart.update();
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.querySelectorAll(".turnout-chart").forEach(draw));
