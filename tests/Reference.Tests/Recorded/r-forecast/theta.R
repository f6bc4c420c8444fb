# Records what R's forecast and stats say of series made here, for the tests of theta, naive, seasonal naive and STL.
# Rscript theta.R > theta.json
suppressWarnings(suppressMessages(library(forecast)))
set.seed(20261124)
make <- function(n, m, slope, season, noise, walk, grow) {
  t <- seq_len(n)
  shape <- if (m > 1) season * (sin(2 * pi * t / m) + 0.4 * cos(4 * pi * t / m)) else 0
  level <- 200 + slope * t + cumsum(rnorm(n, sd = walk)) + rnorm(n, sd = noise)
  round(if (grow) level * (1 + shape / 200) else level + shape, 3)
}
plans <- list(
  list(30, 1, 1, 0, 5, 0, FALSE), list(45, 1, 0, 0, 2, 4, FALSE), list(60, 1, -1, 0, 4, 3, FALSE), list(80, 1, 2, 0, 10, 5, FALSE),
  list(25, 1, 0.5, 0, 1, 6, FALSE), list(120, 1, 0.2, 0, 8, 2, FALSE),
  list(21, 4, 1, 20, 4, 2, TRUE), list(33, 4, 0, 30, 5, 3, FALSE), list(45, 4, 2, 40, 6, 3, TRUE), list(51, 4, -1, 2, 6, 4, FALSE),
  list(61, 4, 0.5, 25, 3, 5, TRUE), list(72, 4, 1.5, 50, 8, 4, FALSE),
  list(30, 12, 0, 40, 6, 3, TRUE), list(49, 12, 1, 50, 8, 3, TRUE), list(61, 12, 0.5, 30, 5, 5, FALSE), list(72, 12, -0.5, 60, 9, 2, TRUE),
  list(91, 12, 1, 5, 9, 4, FALSE), list(101, 12, 0.2, 45, 7, 4, TRUE), list(120, 12, 0, 70, 10, 3, FALSE), list(144, 12, 0.8, 55, 5, 5, TRUE),
  list(120, 52, 0.2, 50, 8, 3, TRUE), list(157, 52, 0, 60, 8, 4, FALSE), list(171, 52, 0.3, 40, 9, 3, TRUE), list(208, 52, -0.2, 70, 6, 3, FALSE))
show <- function(x) paste0("[", paste(sprintf("%.12g", as.numeric(x)), collapse = ","), "]")
cases <- vapply(seq_along(plans), function(i) {
  plan <- plans[[i]]
  x <- ts(do.call(make, plan), frequency = plan[[2]])
  h <- if (plan[[2]] > 1) min(2 * plan[[2]], 30) else 10
  fields <- c(sprintf('"name":"series %d"', i), sprintf('"period":%d', plan[[2]]), paste0('"values":', show(x)))
  add <- function(name, f) {
    fields <<- c(fields, sprintf('"%s":{"mean":%s,"lower80":%s,"upper80":%s,"lower95":%s,"upper95":%s}', name,
      show(f$mean), show(f$lower[, 1]), show(f$upper[, 1]), show(f$lower[, 2]), show(f$upper[, 2])))
  }
  theta <- thetaf(x, h = h)
  add("thetaf", theta)
  fields <- c(fields, sprintf('"alpha":%.10g', theta$model$alpha))
  add("naive", naive(x, h = h))
  if (plan[[2]] > 1) {
    add("snaive", snaive(x, h = h))
    if (length(x) > 2 * plan[[2]]) {
      decompositions <- list(stlPeriodic = stl(x, "periodic"), stlWindow = stl(x, 7), stlRobust = stl(x, "periodic", robust = TRUE),
        stlWindowRobust = stl(x, 11, robust = TRUE))
      for (name in names(decompositions)) {
        parts <- decompositions[[name]]$time.series
        fields <- c(fields, sprintf('"%s":{"trend":%s,"season":%s}', name, show(parts[, "trend"]), show(parts[, "seasonal"])))
      }
    }
  }
  paste0("{", paste(fields, collapse = ",\n"), "}")
}, "")
cat(sprintf('{"peer":"R %s, forecast %s, stats %s","command":"Rscript theta.R > theta.json","date":"%s","cases":[\n%s\n]}\n',
  getRversion(), packageVersion("forecast"), packageVersion("stats"), Sys.Date(), paste(cases, collapse = ",\n")))
