# Recorded results of R's forecast::Arima and auto.arima on series made here.
# Run: Rscript arima.R arima.json DATE
suppressMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
out <- arguments[1]; date <- arguments[2]
set.seed(20262)

text_of <- function(x) paste0("[", paste(sprintf("%.12g", as.numeric(x)), collapse = ","), "]")
season <- function(n, period, size) size * sin(2 * pi * seq_len(n) / period) + 0.4 * size * cos(4 * pi * seq_len(n) / period)
walk <- function(n, start, sd) start + cumsum(rnorm(n, 0, sd))
pulled <- function(n, ...) as.numeric(arima.sim(list(...), n = n))

made <- list(
  pulled_to_mean     = list(1,  50 + 3 * pulled(80, ar = 0.7), c(1, 0, 0), c(0, 0, 0), TRUE),
  two_before         = list(1,  20 + pulled(120, ar = c(0.5, 0.3)), c(2, 0, 0), c(0, 0, 0), TRUE),
  surprise_left      = list(1,  200 + 12 * pulled(90, ma = 0.6), c(0, 0, 1), c(0, 0, 0), TRUE),
  both               = list(1,  5 * pulled(150, ar = 0.6, ma = 0.4), c(1, 0, 1), c(0, 0, 0), FALSE),
  walk               = list(1,  walk(70, 400, 9), c(0, 1, 0), c(0, 0, 0), FALSE),
  walk_smoothed      = list(1,  walk(100, 300, 5) + rnorm(100, 0, 8), c(0, 1, 1), c(0, 0, 0), FALSE),
  drifting           = list(1,  walk(60, 100, 3) + 2 * (1:60), c(1, 1, 0), c(0, 0, 0), TRUE),
  bending            = list(1,  cumsum(walk(60, 1, 0.6)) + rnorm(60, 0, 2), c(0, 2, 2), c(0, 0, 0), FALSE),
  quarters           = list(4,  100 + season(48, 4, 14) + 4 * pulled(48, ar = 0.5), c(1, 0, 0), c(0, 1, 1), TRUE),
  quarters_walk      = list(4,  walk(64, 400, 8) + season(64, 4, 30) + rnorm(64, 0, 4), c(0, 1, 1), c(0, 1, 1), FALSE),
  months             = list(12, walk(120, 1000, 15) + season(120, 12, 80) + rnorm(120, 0, 15), c(0, 1, 1), c(0, 1, 1), FALSE),
  months_mixed       = list(12, 500 + season(108, 12, 60) + 15 * pulled(108, ar = 0.6, ma = 0.3), c(1, 0, 1), c(1, 1, 0), TRUE),
  months_pulled      = list(12, 300 + 10 * pulled(96, ar = c(0.4, rep(0, 10), 0.35)), c(1, 0, 0), c(1, 0, 0), TRUE),
  months_both        = list(12, 80 + 6 * pulled(132, ar = c(0.3, rep(0, 10), 0.5), ma = 0.3), c(2, 0, 1), c(1, 0, 1), TRUE))

part <- function(fit, letters) { found <- coef(fit)[grepl(paste0("^", letters, "[0-9]+$"), names(coef(fit)))]; if (length(found)) found else numeric(0) }
written <- function(fit, how) {
  order <- arimaorder(fit)
  if (length(order) == 3) order <- c(order, 0, 0, 0)
  centre <- coef(fit)[names(coef(fit)) %in% c("intercept", "mean", "drift")]
  ahead <- forecast(fit, h = 12, level = 95)
  sprintf('{"how":"%s","order":%s,"ar":%s,"ma":%s,"sar":%s,"sma":%s,"centre":%s,"logLikelihood":%s,"aicc":%s,"mean":%s,"deviation":%s}',
    how, text_of(order[1:6]), text_of(part(fit, "ar")), text_of(part(fit, "ma")), text_of(part(fit, "sar")), text_of(part(fit, "sma")),
    text_of(centre), sprintf("%.10g", fit$loglik), sprintf("%.10g", fit$aicc), text_of(ahead$mean), text_of((ahead$upper[, 1] - ahead$mean) / qnorm(0.975)))
}

lines <- sapply(names(made), function(name) {
  one <- made[[name]]
  values <- signif(one[[2]], 8)
  y <- ts(values, frequency = one[[1]])
  given <- Arima(y, order = one[[3]], seasonal = one[[4]], include.constant = one[[5]], method = "ML")
  chosen <- auto.arima(y)
  sprintf('{"name":"%s","period":%d,"values":%s,\n"fits":[\n%s,\n%s]}', name, one[[1]], text_of(values), written(given, "given"), written(chosen, "chosen"))
})
writeLines(sprintf('{"peer":"R %s.%s, forecast %s, Arima(method = ML) and auto.arima()","command":"Rscript arima.R arima.json %s","date":"%s","series":[\n%s]}',
  R.version$major, R.version$minor, packageVersion("forecast"), date, date, paste(lines, collapse = ",\n")), out)
