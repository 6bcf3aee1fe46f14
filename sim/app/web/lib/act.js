// One act looked at: why, what provoked it, what it caused, and the way to a world without it.
import Info from "spillover/info.js";

export default {
  components: { Info },
  template: `
    <section class="look" aria-label="The act looked at" @keydown.esc="$emit('close')">
      <div class="look-head">
        <h3 ref="head" tabindex="-1">Act #{{ detail.place }}, day {{ detail.day }}</h3>
        <button type="button" class="quiet" @click="$emit('close')">Back to all acts</button>
      </div>
      <p class="sentence">{{ detail.line }}</p>
      <p v-if="detail.standing" class="standing">{{ detail.standing }}</p>
      <h4>Why</h4>
      <p>{{ detail.why }}</p>
      <p v-if="detail.pulls.length" class="hint">What pulled to this rung (+) and away from it (−), in nats:
        <Info label="pulls" :about="[['nat', words.nat], ['rung', words.rung]]" /></p>
      <ul v-if="detail.pulls.length" class="pulls">
        <li v-for="pull in detail.pulls" :key="pull.name">
          <span class="pull-name" :title="pull.claim">{{ pull.title }}</span>
          <span class="pull-bar"><i :class="pull.nats < 0 ? 'against' : 'for'" :style="{ width: Math.min(100, 100 * Math.abs(pull.nats) / largest) + '%' }"></i></span>
          <span class="pull-nats">{{ pull.nats > 0 ? "+" : "" }}{{ pull.nats.toFixed(1) }}</span>
        </li>
      </ul>
      <details v-if="detail.table"><summary>All scores, in nats</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Scores by mechanism and rung"><table class="scores">
          <thead><tr><th scope="col">mechanism</th><th v-for="r in detail.table.rungs" :key="r" scope="col" :class="{ chosen: r === detail.table.chosen }">{{ r }}</th></tr></thead>
          <tbody>
            <tr v-for="row in detail.table.rows" :key="row[0]"><th scope="row">{{ row[0] }}</th><td v-for="(v, k) in row[1]" :key="k" :class="{ chosen: k === detail.table.chosen }">{{ v }}</td></tr>
          </tbody>
        </table></div>
      </details>
      <h4>What provoked it</h4>
      <p v-if="!detail.cause">No act before it: it is a root.</p>
      <button v-else type="button" class="act" :class="detail.cause.side" @click="$emit('look', detail.cause.place)">
        <span class="act-day">{{ detail.cause.day }}</span> <span class="act-line">{{ detail.cause.line }}</span></button>
      <h4>What it caused</h4>
      <p v-if="!detail.effects.length">No act answers it.</p>
      <ul class="effects"><li v-for="effect in detail.effects" :key="effect.place">
        <button type="button" class="act" :class="effect.side" @click="$emit('look', effect.place)">
          <span class="act-day">{{ effect.day }}</span> <span class="act-line">{{ effect.line }}</span></button>
      </li></ul>
      <button v-if="detail.preventable" type="button" class="primary wide prevent" @click="$emit('prevent', detail.place)">What if this had not happened?</button>
    </section>`,
  props: { detail: Object, words: Object },
  computed: {
    largest() {
      return Math.max(0.1, ...this.detail.pulls.map((pull) => Math.abs(pull.nats)));
    },
  },
  mounted() {
    this.$refs.head.focus({ preventScroll: true });
  },
};
