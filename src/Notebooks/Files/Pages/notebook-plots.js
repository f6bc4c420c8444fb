document.querySelectorAll('script[data-plot]').forEach(function (script) {
  var figure = JSON.parse(script.textContent);
  var config = Object.assign({ responsive: true, displaylogo: false }, figure.config, { showSendToCloud: false });
  Plotly.newPlot(script.dataset.plot, figure.data, figure.layout, config);
});
