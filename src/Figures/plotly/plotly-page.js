(function () {
  "use strict";

  var data = JSON.parse(document.getElementById("layers").textContent);
  var settings = {
    showSendToCloud: false,
    displaylogo: false,
    responsive: true,
    toImageButtonOptions: { format: "png", scale: 2 }
  };

  function trace(area, layer, index) {
    var fill = layer.classes[layer.classOf[index]];
    var isFirst = layer.classOf.indexOf(layer.classOf[index]) === index;
    return {
      type: "scatter", mode: "lines", fill: "toself", hoveron: "fills", hoverinfo: "text",
      x: area.x, y: area.y, text: layer.says[index], name: fill.label,
      legendgroup: fill.label, legendrank: layer.classOf[index], showlegend: isFirst,
      line: { color: "#7d8a96", width: 0.7 },
      fillcolor: fill.colour,
      fillpattern: fill.pattern ? { shape: fill.pattern, fgcolor: "#6b7782", bgcolor: fill.colour, size: 6 } : undefined
    };
  }

  data.layers.forEach(function (layer) {
    var areas = data.shapes[layer.areas];
    Plotly.newPlot(document.getElementById("plot-" + layer.key), areas.map(function (area, index) {
      return trace(area, layer, index);
    }), {
      margin: { l: 8, r: 8, t: 8, b: 8 },
      hovermode: "closest",
      dragmode: "pan",
      legend: { title: { text: layer.unit }, traceorder: "normal" },
      font: { family: "Helvetica Neue, Arial, Liberation Sans, sans-serif", size: 14, color: "#1b2733" },
      xaxis: { visible: false, scaleanchor: "y", scaleratio: 1 },
      yaxis: { visible: false }
    }, settings);
  });
}());
