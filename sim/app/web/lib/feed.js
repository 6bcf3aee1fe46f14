// The acts so far in words, the latest first; each opens its reasons.
import Info from "spillover/info.js";

const SHOWN = 60;
const RUNGS = [[0, "all acts"], [3, "rung 3 and above"], [4, "rung 4 and above"], [5, "rung 5 and above"]];

const WORDS = ["rung", "red line", "licence", "ordered", "tolerated", "unauthorized"];

export default {
  components: { Info },
  template: `
    <div class="feed">
      <div class="feed-head">
        <h3>What happened <Info label="what happened" :about="about" /></h3>
        <label>show
          <select v-model.number="least"><option v-for="[r, name] in rungs" :key="r" :value="r">{{ name }}</option></select>
        </label>
      </div>
      <ol class="acts" tabindex="0" aria-label="Acts, the latest first">
        <li v-for="entry in told.entries" :key="entry.key">
          <button v-if="entry.place !== null" type="button" :class="['act', entry.side, { road: entry.road }]" @click="$emit('look', entry.place)">
            <span class="act-day">{{ entry.day }}</span>
            <span class="rung" :class="'rung-' + entry.rung" :title="'rung ' + entry.rung">{{ entry.rung }}</span>
            <span class="act-line">{{ entry.line }}</span>
          </button>
          <p v-else class="mark" :class="entry.kind"><span class="act-day">{{ entry.day }}</span> {{ entry.line }}</p>
        </li>
        <li v-if="!told.entries.length"><p class="mark">Nothing yet: play, or go to the next act.</p></li>
      </ol>
      <button v-if="told.more" type="button" class="quiet" @click="shown += 100">Show earlier acts</button>
    </div>`,
  props: { life: Object, day: Number, parting: Object, words: Object },
  data: () => ({ least: 0, shown: SHOWN, rungs: RUNGS }),
  computed: {
    about() {
      return [["Number", "the rung, in a box; #12 is the twelfth act of this history"], ...WORDS.map((word) => [word, this.words[word]])];
    },
    told() {
      const { life, day } = this;
      const road = new Set(life.road);
      const found = [];
      for (let place = life.day.length - 1; place >= 0 && found.length < this.shown; place--) {
        if (life.day[place] > day || life.rung[place] < this.least) continue;
        found.push({
          key: place, place, day: life.day[place], rung: life.rung[place], line: life.line[place],
          side: life.actors[life.actor[place]].side, road: road.has(place),
        });
      }
      const more = found.length === this.shown;
      const marks = life.changes.map(([d, line], k) => ({ key: `c${k}`, place: null, day: d, line, kind: "change" }));
      if (this.parting) marks.push({ key: "p", place: null, day: this.parting.day, line: this.parting.line, kind: "parting" });
      for (const mark of marks.filter((m) => m.day <= day)) {
        const at = found.findIndex((entry) => entry.day < mark.day);
        if (at >= 0) found.splice(at, 0, mark);
        else if (!more) found.push(mark);
      }
      if (day >= life.days - 1) found.unshift({ key: "end", place: null, day: life.days - 1, line: life.ending, kind: "ending" });
      return { entries: found, more };
    },
  },
};
