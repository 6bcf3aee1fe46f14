// How it ended and, with a war, the road to it: the acts from the root on.
import Info from "spillover/info.js";

const WORDS = ["open war", "root", "road to war", "digest"];

export default {
  components: { Info },
  template: `
    <div class="road-line">
      <p class="ending" :class="{ war: life.road.length }">
        <strong>{{ life.ending }}</strong> Day {{ life.days - 1 }}.
        <span class="digest">digest {{ life.digest }}</span> <Info label="the ending" :about="about" />
      </p>
      <ol v-if="life.road.length" class="road" aria-label="The road to war, from its root">
        <li v-for="(place, k) in life.road" :key="place">
          <button type="button" :class="['chip', life.actors[life.actor[place]].side]" @click="$emit('look', place)" :title="life.line[place]">
            <b v-if="k === 0">root</b> day {{ life.day[place] }} {{ life.actors[life.actor[place]].name }}, rung {{ life.rung[place] }}
          </button>
        </li>
      </ol>
    </div>`,
  props: { life: Object, words: Object },
  computed: {
    about() {
      return WORDS.map((word) => [word, this.words[word]]);
    },
  },
};
