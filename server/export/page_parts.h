// What the page looks like and how its charts are drawn.
#pragma once

#include <string_view>

namespace gemba {

inline constexpr std::string_view kPageStyle = R"css(
:root{color-scheme:light dark;--page:#edf0f3;--panel:#fff;--line:#a3afbc;--text:#10151a;--dim:#38434f;
--s0:#c46400;--s1:#0a66b5;--s2:#23876a;--s3:#b0338a;--s4:#6a4bc4;--s5:#524300}
@media(prefers-color-scheme:dark){:root{--page:#131920;--panel:#1d252f;--line:#3a4655;--text:#eef2f6;--dim:#b7c2ce;
--s0:#f0a020;--s1:#5bb8f0;--s2:#12a57c;--s3:#e58fc0;--s4:#b39dff;--s5:#f2e75c}}
@media print{:root{color-scheme:light;--page:#fff;--panel:#fff;--line:#888;--text:#000;--dim:#222;
--s0:#c46400;--s1:#0a66b5;--s2:#23876a;--s3:#b0338a;--s4:#6a4bc4;--s5:#524300}}
body{margin:0;background:var(--page);color:var(--text);font:17px/1.5 Inter,system-ui,sans-serif}
main{max-width:62rem;margin:auto;padding:1.5rem}
section{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.5rem;margin:1rem 0}
h1{font-size:1.9rem;margin:0}h2{font-size:1.5rem}h3{font-size:1.2rem;margin:2rem 0 .5rem}
.price{font-size:1.4rem;font-weight:600;line-height:1.4}
.chart{position:relative;height:22rem;margin:1rem 0}
.long{max-height:24rem;overflow:auto;border:1px solid var(--line);margin:1rem 0}
table{border-collapse:collapse;width:100%;margin:1rem 0}.long table{margin:0}
caption{text-align:left;color:var(--dim);padding:.3rem 0}.long caption{padding:.3rem .6rem}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{position:sticky;top:0;background:var(--panel)}tbody th{font-weight:500}
td.n,th.n{text-align:right}td.n{font-variant-numeric:tabular-nums;white-space:nowrap}
@media print{body{font-size:10pt}main{max-width:none;padding:0}section{border:0;padding:0}
.long{max-height:none;overflow:visible;border:0}thead{display:table-header-group}thead th{position:static}
tr,.chart{break-inside:avoid}h2,h3,caption{break-after:avoid}.chart{height:8cm;width:17cm}.screen{display:none}}
)css";

// Draws each chart from the table it belongs to. Series differ by more than colour: dashes, or their place.
inline constexpr std::string_view kPageScript = R"js(
(() => {
  const dashes = [[], [6, 4], [2, 3], [10, 3, 2, 3]];
  const drawn = [];
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const numberOf = cell => cell && cell.dataset.value !== undefined ? Number(cell.dataset.value) : null;
  function draw(box) {
    const table = document.getElementById(box.dataset.of), kind = box.dataset.kind;
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent);
    const data = {labels: rows.map(row => row.cells[0].textContent), datasets: []};
    const line = kind === 'lines' || kind === 'areas', stacked = kind === 'areas' || kind === 'stacked';
    for (let i = 1; i <= Number(box.dataset.series); ++i) {
      const colour = css('--s' + (i - 1) % 6);
      data.datasets.push({label: heads[i], data: rows.map(row => numberOf(row.cells[i])), borderColor: colour,
        backgroundColor: colour, borderWidth: line ? 2.5 : 0, pointRadius: 0, fill: kind === 'areas',
        borderDash: kind === 'lines' ? dashes[(i - 1) % 4] : []});
    }
    const lying = kind === 'bars', axis = {ticks: {color: css('--text')}, grid: {color: css('--line')}, stacked};
    box.hidden = false;
    drawn.push(new Chart(box.firstElementChild, {type: line ? 'line' : 'bar', data, options: {animation: false,
      maintainAspectRatio: false, indexAxis: lying ? 'y' : 'x', interaction: {mode: 'index', intersect: false},
      plugins: {legend: {display: data.datasets.length > 1, labels: {color: css('--text'), usePointStyle: line, pointStyle: line ? 'line' : 'rect'}}},
      scales: {x: {...axis}, y: {...axis}}}}));
  }
  function redraw() {
    while (drawn.length) drawn.pop().destroy();
    document.querySelectorAll('.chart').forEach(draw);
  }
  Chart.defaults.font.size = 14;
  redraw();
  for (const what of ['(prefers-color-scheme: dark)', 'print']) matchMedia(what).addEventListener('change', redraw);
})();
)js";

}  // namespace gemba
