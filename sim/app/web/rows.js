// Histories of an ensemble, a row each, with the way into Play.
export default {
  template: `
    <div class="scroll rows" tabindex="0" role="region" aria-label="Histories">
      <p v-if="!rows.length" class="hint">None so far.</p>
      <table v-else class="table">
        <thead><tr><th v-for="name in head" :key="name" scope="col" class="text">{{ name }}</th><td></td></tr></thead>
        <tbody>
          <tr v-for="row in rows" :key="row[0]">
            <th scope="row">{{ row[0] }}</th>
            <td v-for="(cell, k) in row.slice(1)" :key="k" class="text">{{ cell }}</td>
            <td><button type="button" class="plain" @click="$emit('open', row[0])" :aria-label="'Open history ' + row[0] + ' in Play'">Open</button></td>
          </tr>
        </tbody>
      </table>
    </div>`,
  props: { head: Array, rows: Array },
};
