// One labelled control, built from a declaration: a choice, a number, or a number with a slider.
import Info from "spillover/info.js";

let count = 0;

export default {
  components: { Info },
  template: `
    <div class="field" :class="{ changed }">
      <div class="field-head">
        <label :for="id">{{ label }}</label>
        <Info v-if="about && about.length" :label="label" :about="about" />
        <span v-if="note" class="field-note">{{ note }}</span>
      </div>
      <select v-if="kind === 'choice'" :id="id" :value="value" @change="chosen($event.target.value)">
        <option v-for="[key, name] in options" :key="key" :value="key" :selected="key === value">{{ name }}</option>
      </select>
      <label v-else-if="kind === 'switch'" class="switch">
        <input type="checkbox" :id="id" :checked="value" @change="$emit('change', $event.target.checked)" />
        <span>{{ value ? "on" : "off" }}</span>
      </label>
      <div v-else class="field-number">
        <input v-if="kind === 'range'" type="range" :aria-label="label + ', slider'" :min="low" :max="high" :step="step"
          :value="shown" @input="shown = $event.target.value" @change="entered($event.target.value)" />
        <input :id="id" type="number" :min="low" :max="high" :step="kind === 'range' ? 'any' : step" v-model="shown"
          @change="entered($event.target.value)" />
      </div>
    </div>`,
  props: {
    kind: String,
    label: String,
    about: Array,
    note: String,
    value: null,
    options: Array,
    low: Number,
    high: Number,
    step: Number,
    changed: Boolean,
  },
  data() {
    return { id: `field-${++count}`, shown: this.value };
  },
  watch: {
    value(value) {
      this.shown = value;
    },
  },
  methods: {
    reset() {
      this.shown = this.value;
    },
    chosen(value) {
      this.$emit("change", value);
    },
    entered(text) {
      const value = Number(text);
      if (text === "" || !Number.isFinite(value)) {
        this.shown = this.value;
        return;
      }
      this.$emit("change", value);
    },
  },
};
