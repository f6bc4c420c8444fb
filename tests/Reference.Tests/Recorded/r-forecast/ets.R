# Recorded results of R's forecast::ets on series made here.
# Run: Rscript ets.R ets.json DATE
suppressMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
out <- arguments[1]; date <- arguments[2]
set.seed(20261)

number <- function(x) { x[!is.finite(x)] <- NA; text <- sprintf("%.15g", x); text[is.na(x)] <- "null"; text }
list_of <- function(x) paste0("[", paste(number(as.numeric(x)), collapse = ","), "]")
short <- function(x) paste0("[", paste(sprintf("%.11g", as.numeric(x)), collapse = ","), "]")
season <- function(n, period, size) size * sin(2 * pi * seq_len(n) / period) + 0.4 * size * cos(4 * pi * seq_len(n) / period)
walk <- function(n, start, sd) start + cumsum(rnorm(n, 0, sd))

made <- list(
  level_short          = list(1,  50 + rnorm(14, 0, 4)),
  level_noise          = list(1,  200 + rnorm(60, 0, 15)),
  random_walk          = list(1,  walk(80, 500, 12)),
  straight_line        = list(1,  100 + 3 * (1:40) + rnorm(40, 0, 6)),
  bending_line         = list(1,  300 - 200 * 0.93^(1:50) + rnorm(50, 0, 3)),
  slow_slope           = list(1,  walk(90, 40, 2) + cumsum(cumsum(rnorm(90, 0, 0.05)))),
  below_zero           = list(1,  rnorm(45, -5, 8)),
  growing_noise        = list(1,  exp(4 + 0.02 * (1:70) + rnorm(70, 0, 0.08))),
  quarterly_added      = list(4,  100 + 0.8 * (1:36) + season(36, 4, 12) + rnorm(36, 0, 3)),
  quarterly_multiplied = list(4,  (100 + 2 * (1:48)) * (1 + season(48, 4, 0.2)) * exp(rnorm(48, 0, 0.03))),
  quarterly_short      = list(4,  80 + season(14, 4, 10) + rnorm(14, 0, 2)),
  quarterly_walk       = list(4,  walk(60, 400, 8) + season(60, 4, 30) + rnorm(60, 0, 4)),
  monthly_added        = list(12, 300 + season(96, 12, 40) + rnorm(96, 0, 10)),
  monthly_multiplied   = list(12, (500 + 3 * (1:108)) * (1 + season(108, 12, 0.15)) * exp(rnorm(108, 0, 0.03))),
  monthly_walk         = list(12, walk(120, 1000, 20) * (1 + season(120, 12, 0.1)) * exp(rnorm(120, 0, 0.02))),
  monthly_damped       = list(12, 900 - 500 * 0.96^(1:84) + season(84, 12, 35) + rnorm(84, 0, 12)),
  monthly_no_season    = list(12, walk(72, 250, 6) + rnorm(72, 0, 5)),
  monthly_counts       = list(12, rpois(84, 25 * (1 + season(84, 12, 0.15))) + 1),
  monthly_small_counts = list(12, rpois(96, 3)),
  monthly_short        = list(12, (70 + season(44, 12, 12)) * exp(rnorm(44, 0, 0.05))),
  monthly_large        = list(12, 1e8 * (3 + 0.01 * (1:100) + season(100, 12, 0.3) + rnorm(100, 0, 0.08))),
  weekly_flat          = list(1,  walk(156, 600, 9) + rnorm(156, 0, 30)),
  weekly_hours         = list(1,  13600 + walk(130, 0, 60) + rnorm(130, 0, 90)),
  weekly_break         = list(1,  c(rnorm(70, 320, 14), rnorm(60, 260, 14))))

forms <- c("ANN", "MNN", "AAN", "MAN", "AAdN", "MAdN", "ANA", "MNA", "MNM", "AAA", "MAA", "MAM", "AAdA", "MAdA", "MAdM")
fit_of <- function(y, form) {
  if (is.null(form)) return(ets(y))
  letters <- strsplit(form, "")[[1]]
  damped <- "d" %in% letters
  ets(y, model = paste(letters[letters != "d"], collapse = ""), damped = damped)
}
written <- function(fit, chosen) {
  parts <- fit$components
  form <- paste0(parts[1], parts[2], if (parts[4] == "TRUE") "d" else "", parts[3])
  par <- fit$par[c("alpha", "beta", "gamma", "phi")]
  ahead <- forecast(fit, h = 12, level = c(80, 95))
  drawn <- ""
  if (parts[3] == "M") {
    paths <- forecast(fit, h = 12, level = c(80, 95), simulate = TRUE, npaths = 20000)
    drawn <- sprintf(',"drawnLow95":%s,"drawnHigh95":%s', short(signif(paths$lower[, 2], 5)), short(signif(paths$upper[, 2], 5)))
  }
  sprintf('{"form":"%s","chosen":%s,"parameters":%s,"states":%s,"logLikelihood":%s,"aicc":%s,"sigma2":%s,"mean":%s,"low80":%s,"high80":%s,"low95":%s,"high95":%s%s}',
    form, if (chosen) "true" else "false", list_of(par), list_of(fit$states[1, ]), number(fit$loglik), number(fit$aicc), number(fit$sigma2),
    short(ahead$mean), short(ahead$lower[, 1]), short(ahead$upper[, 1]), short(ahead$lower[, 2]), short(ahead$upper[, 2]), drawn)
}
rows <- character(0)
turn <- 0
for (name in names(made)) {
  period <- made[[name]][[1]]
  y <- ts(signif(made[[name]][[2]], 8), frequency = period)
  fits <- written(fit_of(y, NULL), TRUE)
  allowed <- if (period == 1) forms[1:6] else forms
  if (min(y) <= 0) allowed <- allowed[substr(allowed, 1, 1) == "A"]
  for (k in 1:3) {
    turn <- turn + 1
    fit <- tryCatch(fit_of(y, allowed[1 + (turn * 7) %% length(allowed)]), error = function(e) NULL)
    if (!is.null(fit) && is.finite(fit$aicc)) fits <- c(fits, written(fit, FALSE))
  }
  rows <- c(rows, sprintf('{"name":"%s","period":%d,"values":%s,\n"fits":[\n%s]}', name, period, list_of(y), paste(fits, collapse = ",\n")))
}
cat(sprintf('{"peer":"R %s, forecast %s, ets()","command":"Rscript ets.R ets.json %s","date":"%s","series":[\n%s\n]}\n',
  paste(R.version$major, R.version$minor, sep = "."), packageVersion("forecast"), date, date, paste(rows, collapse = ",\n")), file = out)
