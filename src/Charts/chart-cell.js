(function () {
  "use strict";
  var own = document.currentScript;
  var root = own && own.closest(".zoning-chart");
  if (!root) { return; }
  function found() {
    if (window.Plotly && window.Plotly.newPlot) { return window.Plotly; }
    var loader = window.requirejs || window.require;
    return loader && loader.defined && loader.defined("plotly") ? loader("plotly") : null;
  }
  function draw() {
    var plotly = found();
    if (!plotly || root.dataset.drawn) { return; }
    var figure = JSON.parse(root.querySelector("script[type='application/json']").textContent);
    var place = root.querySelector(".zoning-chart-place");
    var note = root.querySelector(".zoning-chart-note");
    var config = Object.assign({ responsive: true, displaylogo: false }, figure.config, { showSendToCloud: false });
    root.dataset.drawn = "yes";
    plotly.newPlot(place, figure.data, figure.layout, config).then(function () { note.hidden = true; }, function () { delete root.dataset.drawn; });
  }
  draw();
  if (!root.dataset.drawn && document.readyState !== "complete") { window.addEventListener("load", draw); }
}());
