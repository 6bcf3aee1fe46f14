// The actors and what is between them: control as spokes from Iran, ties among militias, and acts as they happen.
import { FAINT, SIDES } from "spillover/colours.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 640, HEIGHT = 376, CENTRE = [308, 188], RADII = [158, 142];
const LARGE = 15, SMALL = 9; // radii of governments and militias
const SEEN = 6; // days for which an act is seen when nothing plays

function element(parent, tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

let count = 0;

export class Network {
  constructor(svg, life) {
    this.life = life;
    this.id = ++count;
    svg.replaceChildren();
    svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
    this.places = this.placed(life.actors);
    const lines = element(svg, "g", {});
    for (const [i, j, weight] of life.ties) {
      this.line(lines, i, j, { stroke: FAINT, "stroke-width": 0.5 + 2 * weight, "stroke-dasharray": "4 3" });
    }
    this.spokes = life.actors.map((actor, i) => actor.side === "militia" && this.line(lines, 0, i, { stroke: "#E3B49C" }));
    for (const [side, { colour }] of Object.entries(SIDES)) this.head(svg, side, colour);
    this.acts = element(svg, "g", { fill: "none", "stroke-linecap": "round" });
    life.actors.forEach((actor, i) => this.node(svg, actor, i));
    this.pool = [];
  }

  placed(actors) {
    const militias = actors.map((a, i) => [a, i]).filter(([a]) => a.side === "militia");
    const places = [CENTRE, [86, 80], [86, 272]];
    militias.forEach(([, i], k) => {
      const angle = ((-118 + (236 * (k + 0.5)) / militias.length) * Math.PI) / 180;
      places[i] = [CENTRE[0] + RADII[0] * Math.cos(angle), CENTRE[1] + RADII[1] * Math.sin(angle)];
    });
    return places;
  }

  head(svg, side, colour) {
    const shape = { id: `head-${this.id}-${side}`, viewBox: "0 0 10 10", refX: 9, refY: 5, orient: "auto" };
    const marker = element(svg, "marker", { ...shape, markerUnits: "userSpaceOnUse", markerWidth: 13, markerHeight: 13 });
    element(marker, "path", { d: "M0 0 L10 5 L0 10 Z", fill: colour });
  }

  line(parent, i, j, attributes) {
    const [[x1, y1], [x2, y2]] = [this.places[i], this.places[j]];
    return element(parent, "line", { x1, y1, x2, y2, ...attributes });
  }

  node(svg, actor, i) {
    const [x, y] = this.places[i];
    const large = actor.side !== "militia";
    const size = large ? LARGE : SMALL;
    const [dx, dy] = large ? [0, size + 14] : [(x - CENTRE[0]) * 0.13, (y - CENTRE[1]) * 0.17];
    element(svg, "circle", { cx: x, cy: y, r: size, fill: SIDES[actor.side].colour, stroke: "#fff", "stroke-width": 2 });
    const anchor = large || Math.abs(x - CENTRE[0]) < 40 ? "middle" : x > CENTRE[0] ? "start" : "end";
    element(svg, "text", { x: x + dx, y: y + dy + 4, "text-anchor": anchor, class: large ? "state" : "militia" }, actor.name);
  }

  draw(day, playing, speed) {
    const { life } = this;
    const week = Math.min(life.control[0].length - 1, Math.floor(day / life.week));
    if (week !== this.week) {
      this.spokes.forEach((spoke, i) => spoke && spoke.setAttribute("stroke-width", 0.4 + 9 * life.control[i][week]));
      this.week = week;
    }
    const seen = playing ? Math.max(SEEN, speed * 0.45) : SEEN;
    const acts = [];
    for (let place = this.lastBefore(day); place >= 0 && life.day[place] > day - seen; place--) acts.push(place);
    while (this.pool.length < acts.length) this.pool.push(element(this.acts, "path", {}));
    this.pool.forEach((path, k) => {
      if (k >= acts.length) {
        path.setAttribute("visibility", "hidden");
        return;
      }
      const place = acts[k];
      path.setAttribute("visibility", "visible");
      path.setAttribute("d", this.arc(life.actor[place], life.target[place]));
      const { side } = life.actors[life.actor[place]];
      path.setAttribute("stroke", SIDES[side].colour);
      path.setAttribute("marker-end", `url(#head-${this.id}-${side})`);
      path.setAttribute("stroke-width", 0.8 + 0.8 * life.rung[place]);
      path.setAttribute("opacity", Math.max(0.08, 1 - (day - life.day[place]) / seen));
      path.setAttribute("stroke-dasharray", life.kind[place] === "order" ? "2 5" : "none");
    });
  }

  arc(i, j) {
    const [[x1, y1], [x2, y2]] = [this.places[i], this.places[j]];
    const [mx, my] = [(x1 + x2) / 2 - (y2 - y1) * 0.12, (y1 + y2) / 2 + (x2 - x1) * 0.12];
    const [dx, dy] = [x2 - mx, y2 - my];
    const short = (j < 3 ? LARGE : SMALL) / Math.hypot(dx, dy); // ends at the rim of who is struck
    return `M${x1} ${y1} Q${mx} ${my} ${x2 - short * dx} ${y2 - short * dy}`;
  }

  lastBefore(day) {
    let low = 0, high = this.life.day.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.life.day[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
