// One history, or two side by side, played on one clock: network, ladder, feed of acts, and the act that is looked at.
// The histories come whole; everything that moves is done here, without asking the server.
import { markRaw } from "vue";
import Act from "spillover/act.js";
import Feed from "spillover/feed.js";
import Info from "spillover/info.js";
import { Ladder } from "spillover/ladder.js";
import { Network } from "spillover/network.js";
import Road from "spillover/road.js";
import Transport from "spillover/transport.js";
import Legend from "spillover/legend.js";

const WORDS_EVERY = 120; // milliseconds between two changes of the feed while it plays

const NETWORK = [
  ["Arrows", "acts of the last days, from who acted to whom it struck: the wider, the graver, the paler, the older; a dotted arrow is an order"],
  ["Lines from Iran", "control: the wider, the firmer"],
  ["Dashed lines", "ties among militias"],
];
const LADDER = [
  ["Marks", "acts by day and by the rung that came about, above those with the United States, below those with Israel; click one"],
  ["Shade", "how much of a crisis it is between the two governments"],
  ["Joined marks", "the road to war, or the acts that led to the one you look at"],
];

export default {
  components: { Act, Feed, Info, Legend, Road, Transport },
  template: `
    <section class="stage" :class="lives.length > 1 ? 'two' : 'one'" aria-label="The history">
      <Transport :day="shown" :days="days" :playing="playing" :speed="speed" @toggle="toggle" @step="step" @next="next"
        @to="to" @speed="speed = $event" :parting="parting" />
      <div class="lives">
        <article v-for="(life, k) in lives" :key="k" class="life" :aria-label="titles[k] || 'The history'">
          <h2 v-if="titles[k]">{{ titles[k] }}</h2>
          <Road :life="life" :words="words" @look="look(k, $event)" />
          <div class="network">
            <svg ref="networks" role="img" aria-label="Actors, ties and the latest acts"></svg>
            <p class="legend">
              <span><i class="stroke act" aria-hidden="true"></i> acts of these days</span>
              <span><i class="stroke control" aria-hidden="true"></i> Iran's control</span>
              <span><i class="stroke tie" aria-hidden="true"></i> ties</span>
              <Info label="the network" :about="explained.network" />
            </p>
          </div>
          <div class="words">
            <Act v-if="detail && detail.life === k" :detail="detail" :words="words" @look="look(k, $event)" @close="close"
              @prevent="$emit('prevent', { life: k, place: $event })" />
            <Feed v-else :life="life" :day="told" :parting="parting" :words="words" @look="look(k, $event)" />
          </div>
          <div class="ladder">
            <canvas ref="ladders" role="img" aria-label="Acts by day and rung, up to the day shown"></canvas>
            <Legend :about="explained.ladder" />
          </div>
        </article>
      </div>
    </section>`,
  props: { lives: Array, titles: Array, parting: Object, start: Number, words: Object },
  data() {
    return { playing: false, speed: 30, shown: 0, told: 0, detail: null };
  },
  computed: {
    days() {
      return Math.max(...this.lives.map((life) => life.days));
    },
    explained() {
      return { network: NETWORK, ladder: [...LADDER, ...["rung", "red line"].map((word) => [word, this.words[word]])] };
    },
  },
  mounted() {
    this.build();
  },
  beforeUnmount() {
    this.pause();
    this.parts.forEach(([, ladder]) => ladder.close());
  },
  watch: {
    lives() {
      this.pause();
      this.$nextTick(() => this.build());
    },
  },
  methods: {
    build() {
      (this.parts || []).forEach(([, ladder]) => ladder.close());
      this.parts = markRaw(
        this.lives.map((life, k) => [
          new Network(this.$refs.networks[k], life),
          new Ladder(this.$refs.ladders[k], life, this.days, this.parting, (place) => this.look(k, place)),
        ]),
      );
      this.day = Math.min(this.start || 0, this.days - 1);
      this.draw(true);
    },
    draw(words) {
      const day = Math.floor(this.day);
      this.shown = day;
      for (const [network, ladder] of this.parts) {
        network.draw(this.playing ? this.day : day, this.playing, this.speed);
        ladder.draw(this.playing ? this.day : day);
      }
      const now = performance.now();
      if (words || now - (this.toldAt || 0) > WORDS_EVERY) {
        this.told = day;
        this.toldAt = now;
      }
    },
    toggle() {
      if (this.playing) return this.pause(true);
      if (this.day >= this.days - 1) this.day = 0;
      this.playing = true;
      const began = performance.now();
      window.played = { frames: 0, longest: 0, milliseconds: 0 };
      let last = began;
      const frame = (now) => {
        if (!this.playing) return;
        const passed = Math.max(0, now - last);
        this.day = Math.min(this.days - 1, this.day + (this.speed * passed) / 1000);
        window.played = {
          frames: window.played.frames + 1,
          longest: Math.max(window.played.longest, passed),
          milliseconds: now - began,
        };
        last = now;
        this.draw(false);
        if (this.day >= this.days - 1) this.pause(true);
        else this.handle = requestAnimationFrame(frame);
      };
      this.handle = requestAnimationFrame(frame);
    },
    pause(tell) {
      cancelAnimationFrame(this.handle);
      if (!this.playing) return;
      this.playing = false;
      this.draw(true);
      if (tell) this.$emit("day", this.shown);
    },
    to(day) {
      this.pause();
      this.day = Math.max(0, Math.min(this.days - 1, day));
      this.draw(true);
      this.$emit("day", this.shown);
    },
    step(by) {
      this.to(this.shown + by);
    },
    next() {
      const later = this.lives.map((life) => life.day.find((day) => day > this.shown)).filter((d) => d !== undefined);
      this.to(later.length ? Math.min(...later) : this.days - 1);
    },
    see(detail) {
      this.detail = detail;
      this.parts.forEach(([, ladder], k) => {
        ladder.highlight(detail && detail.life === k ? detail.chain : this.lives[k].road);
      });
      if (!detail) return;
      const day = this.lives[detail.life].day[detail.place];
      if (day > this.shown) this.to(day);
    },
    close() {
      this.see(null);
      this.$emit("close");
    },
    look(life, place) {
      this.pause(true);
      this.$emit("look", { life, place });
    },
  },
};
