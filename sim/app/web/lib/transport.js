// Play, pause, a day, the next act, how fast, and where in time.
const SPEEDS = [5, 15, 30, 60, 120, 240];

export default {
  template: `
    <div class="transport" role="group" aria-label="Time">
      <button type="button" class="primary" @click="$emit('toggle')">{{ playing ? "Pause" : "Play" }}</button>
      <button type="button" @click="$emit('step', -1)" aria-label="A day back">−1 day</button>
      <button type="button" @click="$emit('step', 1)" aria-label="A day on">+1 day</button>
      <button type="button" @click="$emit('next')">Next act</button>
      <label class="speed">days a second
        <select :value="speed" @change="$emit('speed', Number($event.target.value))">
          <option v-for="s in speeds" :key="s" :value="s" :selected="s === speed">{{ s }}</option>
        </select>
      </label>
      <span class="scrub">
        <input type="range" min="0" :max="days - 1" :value="day" aria-label="Day" @input="$emit('to', Number($event.target.value))" />
        <span v-if="parting" class="parting-mark" :style="{ left: (100 * parting.day) / Math.max(1, days - 1) + '%' }"
          aria-hidden="true"></span>
      </span>
      <output class="day">day {{ day }} <span class="of">of {{ days - 1 }}</span></output>
    </div>`,
  props: { day: Number, days: Number, playing: Boolean, speed: Number, parting: Object },
  data: () => ({ speeds: SPEEDS }),
};
