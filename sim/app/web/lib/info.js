// What a control means, on hover and on focus; Escape puts it away.
let count = 0;

export default {
  template: `
    <span class="info">
      <button type="button" class="info-button" :aria-label="'About: ' + label" :aria-describedby="id"
        @mouseenter="show" @mouseleave="leave" @focus="show" @blur="hide" @click="show" @keydown.esc="escape">i</button>
      <span v-show="open" ref="tip" :id="id" role="tooltip" class="tip" :style="place">
        <span v-for="[term, text] in about" :key="term" class="tip-line"><b>{{ term }}</b> {{ text }}</span>
      </span>
    </span>`,
  props: { label: String, about: Array },
  data: () => ({ open: false, place: {}, id: `about-${++count}` }),
  methods: {
    async show(event) {
      const button = event.currentTarget.getBoundingClientRect();
      this.open = true;
      await this.$nextTick();
      const tip = this.$refs.tip.getBoundingClientRect();
      const top = Math.max(8, Math.min(button.top - 4, window.innerHeight - tip.height - 8));
      const right = button.right + 8 + tip.width < window.innerWidth;
      const left = right ? button.right + 8 : Math.max(8, button.left - 8 - tip.width);
      this.place = { top: `${top}px`, left: `${left}px` };
    },
    hide() {
      this.open = false;
    },
    leave(event) {
      if (document.activeElement !== event.currentTarget) this.hide(); // what has the focus goes on being explained
    },
    escape(event) {
      if (this.open) event.stopPropagation(); // only what is explained is put away, not what it stands on
      this.hide();
    },
  },
};
