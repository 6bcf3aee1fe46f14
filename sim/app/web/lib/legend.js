// What marks and shades mean.
import { SIDES } from "spillover/colours.js";
import Info from "spillover/info.js";

const SHAPES = {
  triangle: "M1 2 H11 L6 11 Z",
  diamond: "M6 0 L12 6 L6 12 L0 6 Z",
  dot: "M6 1.5 a4.5 4.5 0 1 0 0.01 0 Z",
};

export default {
  components: { Info },
  template: `
    <p class="legend">
      <span v-for="side in sides" :key="side.name">
        <svg width="12" height="12" aria-hidden="true"><path :d="shapes[side.mark]" :fill="side.colour" /></svg> {{ side.name }}
      </span>
      <span><i class="swatch" aria-hidden="true"></i> crisis</span>
      <span>dotted: rung 5, a grave act</span> <span>joined: the road to war</span>
      <Info label="the ladder" :about="about" />
    </p>`,
  props: { about: Array },
  data: () => ({ sides: Object.values(SIDES), shapes: SHAPES }),
};
