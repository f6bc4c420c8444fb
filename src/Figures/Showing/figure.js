(function () {
  "use strict";

  function all(selector, root) { return Array.prototype.slice.call(root.querySelectorAll(selector)); }

  function rings(path) {
    return path.split("z").filter(Boolean).map(function (part) {
      var numbers = part.match(/-?\d+(?:\.\d+)?/g).map(Number);
      var x = 0;
      var y = 0;
      var corners = [];
      for (var i = 0; i < numbers.length; i += 2) {
        x += numbers[i];
        y += numbers[i + 1];
        corners.push([x, y]);
      }
      return corners.concat([corners[0]]);
    });
  }

  function round(value) { return Math.round(value * 1000) / 1000; }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\$/g, "&#36;");
  }

  function classOf(map, fill) {
    var pattern = /fill-(hidden|no-data)\)$/.exec(fill);
    return map.classes.filter(function (one) {
      var shape = one.fillpattern ? one.fillpattern.shape : "";
      return pattern ? shape === (pattern[1] === "hidden" ? "/" : ".") : one.fillcolor === fill;
    })[0];
  }

  function areas(map, picture, root) {
    var traces = all(".areas use", picture).map(function (area) {
      var x = [];
      var y = [];
      rings(root.querySelector(area.getAttribute("href")).getAttribute("d")).forEach(function (ring) {
        ring.forEach(function (corner) {
          x.push(round(map.west + (corner[0] / map.pixelsPerKm)));
          y.push(round(map.north - (corner[1] / map.pixelsPerKm)));
        });
        x.push(null);
        y.push(null);
      });
      var fill = classOf(map, area.getAttribute("fill"));
      var trace = {
        type: "scatter", mode: "lines", hoveron: "fills", hoverinfo: "text", showlegend: false, x: x, y: y,
        text: escaped(area.querySelector("title").textContent), line: { color: "#7d8a96", width: 0.7 },
        fill: "toself", fillcolor: fill.fillcolor
      };
      if (fill.fillpattern) { trace.fillpattern = fill.fillpattern; }
      return trace;
    });
    return traces.concat(map.classes.map(function (one) {
      var entry = {
        type: "scatter", mode: "lines", visible: true, name: one.name, fill: "toself", fillcolor: one.fillcolor,
        x: [null], y: [null], line: { color: "#7d8a96", width: 0.7 }, hoverinfo: "skip", showlegend: true
      };
      if (one.fillpattern) { entry.fillpattern = one.fillpattern; }
      return entry;
    }));
  }

  /* The title stands over the figure already; on a telephone the key takes a row an entry. */
  function fit(layout, data, width, isMap) {
    var entries = layout.showlegend ? data.filter(function (trace) { return trace.showlegend !== false; }).length : 0;
    var isAbove = entries > 0 && layout.legend && layout.legend.y > 1;
    var top = isAbove ? 40 : 16;
    if (isAbove && width < 560) {
      top = 16 + (24 * entries);
      layout.legend.maxheight = top;
      layout.legend.font = { size: 13 };
      layout.height += top - 40;
    }
    layout.height -= Math.max(0, layout.margin.t - 40);
    layout.margin.t = top;
    if (width < 560) {
      (layout.annotations || []).forEach(function (note) { note.font = { size: 12 }; });
      if (isMap) { layout.height = Math.round((layout.height - 190) * width / 765) + 130 + (22 * entries); }
    }
  }

  function draw(layer, root, plotly) {
    var json = layer.querySelector("script[type='application/json']");
    var picture = layer.querySelector(".zoning-picture");
    if (!json || !picture || layer.dataset.drawn) { return; }
    layer.dataset.drawn = "yes";
    var figure = JSON.parse(json.textContent);
    var still = picture.innerHTML;
    var data = figure.map ? areas(figure.map, picture, root) : figure.data;
    var layout = figure.layout;
    delete layout.title;
    fit(layout, data, picture.clientWidth, Boolean(figure.map));
    var place = document.createElement("div");
    place.style.width = "100%";
    place.style.minWidth = (figure.least || 0) + "px";
    place.style.height = layout.height + "px";
    picture.innerHTML = "";
    picture.style.overflow = figure.least ? "auto hidden" : "visible";
    picture.appendChild(place);
    plotly.newPlot(place, data, layout, figure.config).then(function () {
      root.dataset.drawn = "yes";
    }, function () {
      picture.innerHTML = still;
      picture.style.overflow = "";
    });
  }

  function found() {
    if (window.Plotly && window.Plotly.newPlot) { return window.Plotly; }
    var loader = window.requirejs || window.require;
    return loader && loader.defined && loader.defined("plotly") ? loader("plotly") : null;
  }

  function show(root, layers, index) {
    layers.forEach(function (layer, i) { layer.hidden = i !== index; });
    all(".zoning-switch button", root).forEach(function (button, i) { button.setAttribute("aria-pressed", String(i === index)); });
    var plotly = found();
    if (plotly) { draw(layers[index], root, plotly); }
  }

  function buttons(root, layers) {
    var group = document.createElement("div");
    group.className = "zoning-switch";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Layer");
    group.style.cssText = "display:flex;flex-wrap:wrap;gap:6px;margin:0 0 8px";
    layers.forEach(function (layer, index) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = layer.dataset.label;
      button.style.cssText = "font:inherit;padding:4px 10px;cursor:pointer";
      button.addEventListener("click", function () { show(root, layers, index); });
      group.appendChild(button);
    });
    root.insertBefore(group, root.firstChild);
  }

  /* The same figure twice on a page has the same ids; the later one gets its own. */
  function apart(root) {
    var same = all("[id='" + root.id + "']", document);
    if (!root.id || same.indexOf(root) <= 0) { return; }
    var mine = root.id + "-" + same.indexOf(root);
    all("[id]", root).forEach(function (part) { part.id = mine + part.id.slice(root.id.length); });
    all("[href^='#'],[fill^='url']", root).forEach(function (part) {
      ["href", "fill"].forEach(function (name) {
        var value = part.getAttribute(name);
        if (value) { part.setAttribute(name, value.replace("#" + root.id, "#" + mine)); }
      });
    });
    root.id = mine;
  }

  function start(root) {
    if (root.dataset.ready) { return; }
    root.dataset.ready = "yes";
    apart(root);
    var layers = all(".zoning-layer", root);
    if (layers.length > 1) { buttons(root, layers); }
    show(root, layers, 0);
    if (found()) { return; }
    var again = function () {
      var shown = layers.filter(function (layer) { return !layer.hidden; })[0];
      var plotly = found();
      if (plotly) { draw(shown, root, plotly); }
    };
    if (document.readyState !== "complete") { window.addEventListener("load", again); }
    if (root.dataset.plotly) {
      var script = document.createElement("script");
      script.src = root.dataset.plotly;
      script.integrity = root.dataset.integrity;
      script.crossOrigin = "anonymous";
      script.referrerPolicy = "no-referrer";
      script.addEventListener("load", again);
      document.head.appendChild(script);
    }
  }

  var own = document.currentScript && document.currentScript.closest(".zoning-figure");
  (own ? [own] : all(".zoning-figure", document)).forEach(start);
}());
