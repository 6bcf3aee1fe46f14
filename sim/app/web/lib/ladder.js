// The ladder over time: every act by day and realized rung, a panel for each adversary.  All of it is painted once, out
// of sight; a frame copies what has happened by the day, so that playing costs the same however many acts there are.
import { FAINT, INK, PARTING, SHADE, SIDES, drawMark } from "spillover/colours.js";

const LEFT = 64, RIGHT = 10, TOP = 16, BOTTOM = 20, RUNGS = 7;
const PANELS = [[1, "United States"], [2, "Israel"]];

export class Ladder {
  constructor(canvas, life, days, parting, onAct) {
    this.canvas = canvas;
    this.life = life;
    this.days = Math.max(days, 2);
    this.parting = parting;
    this.panels = PANELS.filter(([actor]) => life.actor.includes(actor) || life.target.includes(actor));
    if (!this.panels.length) this.panels = [PANELS[0]];
    this.marked = new Set(life.road);
    canvas.onclick = (event) => {
      const place = this.nearest(event.offsetX, event.offsetY);
      if (place !== null) onAct(place);
    };
    this.observer = new ResizeObserver(() => this.paint());
    this.observer.observe(canvas);
  }

  close() {
    this.observer.disconnect();
  }

  highlight(places) {
    this.marked = new Set(places);
    this.paint();
  }

  x(day) {
    return LEFT + ((this.width - LEFT - RIGHT) * day) / (this.days - 1);
  }

  y(panel, rung) {
    const height = this.panelHeight - TOP - 4;
    return panel * this.panelHeight + TOP + height * (1 - (rung - 0.5) / RUNGS);
  }

  panelOf(place) {
    const { actor, target } = this.life;
    return this.panels.findIndex(([adversary]) => actor[place] === adversary || target[place] === adversary);
  }

  paint() {
    const ratio = window.devicePixelRatio || 1;
    this.width = this.canvas.clientWidth;
    this.height = this.canvas.clientHeight;
    if (!this.width || !this.height) return;
    this.panelHeight = (this.height - BOTTOM) / this.panels.length;
    for (const surface of [this.canvas, (this.frame = document.createElement("canvas")), (this.acts = document.createElement("canvas"))]) {
      surface.width = Math.round(this.width * ratio);
      surface.height = Math.round(this.height * ratio);
      surface.getContext("2d").setTransform(ratio, 0, 0, ratio, 0, 0);
    }
    this.paintFrame(this.frame.getContext("2d"));
    this.paintActs(this.acts.getContext("2d"));
    this.draw(this.day ?? this.days);
  }

  paintFrame(pen) {
    pen.font = "11px system-ui, sans-serif";
    this.panels.forEach(([, name], panel) => {
      pen.fillStyle = INK;
      pen.textAlign = "left";
      pen.fillText(name, LEFT, panel * this.panelHeight + 11);
      pen.textAlign = "right";
      for (let rung = 1; rung <= RUNGS; rung++) {
        pen.strokeStyle = FAINT;
        pen.lineWidth = 0.5;
        pen.setLineDash(rung === 5 ? [3, 3] : []);
        const y = this.y(panel, rung);
        pen.beginPath();
        pen.moveTo(LEFT, y);
        pen.lineTo(this.width - RIGHT, y);
        pen.stroke();
        if (rung % 2 || this.panelHeight > 120) pen.fillText(String(rung), LEFT - 8, y + 4);
      }
      pen.setLineDash([]);
      pen.save();
      pen.translate(12, panel * this.panelHeight + this.panelHeight / 2 + 6);
      pen.rotate(-Math.PI / 2);
      pen.textAlign = "center";
      pen.fillText("rung", 0, 0);
      pen.restore();
    });
    if (this.parting) this.paintParting(pen);
    pen.fillStyle = INK;
    pen.textAlign = "center";
    const step = [1, 2, 5, 10, 20, 30, 60, 90, 180, 365, 730].find((s) => this.days / s <= 13) || 730;
    for (let day = 0; day < this.days; day += step) pen.fillText(String(day), this.x(day), this.height - 6);
    pen.textAlign = "right";
    pen.fillText("day", LEFT - 8, this.height - 6);
  }

  paintParting(pen) {
    pen.strokeStyle = PARTING;
    pen.setLineDash([5, 3]);
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(this.x(this.parting.day), 4);
    pen.lineTo(this.x(this.parting.day), this.height - BOTTOM);
    pen.stroke();
    pen.setLineDash([]);
    pen.fillStyle = PARTING;
    const late = this.parting.day > 0.6 * this.days;
    pen.textAlign = late ? "right" : "left";
    pen.fillText("they part", this.x(this.parting.day) + (late ? -6 : 6), this.panelHeight - 8);
  }

  paintActs(pen) {
    const { life } = this;
    this.panels.forEach(([adversary], panel) => {
      const crisis = life.crisis[adversary - 1];
      pen.fillStyle = SHADE;
      pen.beginPath();
      const floor = this.y(panel, 0.5), top = this.y(panel, RUNGS + 0.5);
      pen.moveTo(this.x(0), floor);
      crisis.forEach((height, day) => pen.lineTo(this.x(day), floor + (top - floor) * Math.min(1, height)));
      pen.lineTo(this.x(crisis.length - 1), floor);
      pen.fill();
    });
    const chain = [...this.marked].sort((a, b) => a - b);
    pen.strokeStyle = INK;
    pen.lineWidth = 1.2;
    pen.beginPath();
    chain.forEach((place, k) => pen[k ? "lineTo" : "moveTo"](...this.at(place)));
    pen.stroke();
    for (let place = 0; place < life.day.length; place++) {
      if (life.kind[place] === "order") continue;
      const side = SIDES[life.actors[life.actor[place]].side];
      const isMarked = this.marked.has(place);
      pen.fillStyle = side.colour;
      pen.strokeStyle = isMarked ? INK : "#FFFFFF";
      pen.lineWidth = isMarked ? 2 : 0.6;
      pen.globalAlpha = isMarked ? 1 : 0.8;
      drawMark(pen, side.mark, ...this.at(place), isMarked ? 6 : 4);
    }
    pen.globalAlpha = 1;
  }

  at(place) {
    const rung = Math.max(0.6, this.life.kind[place] === "order" ? this.life.rung[place] : this.life.realized[place]);
    return [this.x(this.life.day[place]), this.y(Math.max(0, this.panelOf(place)), rung)];
  }

  draw(day) {
    this.day = day;
    if (!this.acts) return;
    const pen = this.canvas.getContext("2d");
    const ratio = this.canvas.width / this.width;
    pen.clearRect(0, 0, this.width, this.height);
    pen.drawImage(this.frame, 0, 0, this.width, this.height);
    const edge = day >= this.days - 1 ? this.width : Math.min(this.x(day) + 5, this.x(day + 0.5)); // none of tomorrow's
    pen.drawImage(this.acts, 0, 0, edge * ratio, this.acts.height, 0, 0, edge, this.height);
    pen.strokeStyle = INK;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(this.x(day), 4);
    pen.lineTo(this.x(day), this.height - BOTTOM);
    pen.stroke();
  }

  nearest(x, y) {
    let found = null, best = 14 * 14;
    for (let place = 0; place < this.life.day.length; place++) {
      if (this.life.day[place] > this.day) break;
      const [ax, ay] = this.at(place);
      const distance = (ax - x) ** 2 + (ay - y) ** 2;
      if (distance <= best) [found, best] = [place, distance];
    }
    return found;
  }
}
