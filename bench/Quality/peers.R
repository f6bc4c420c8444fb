# Points and intervals of R's forecast on the open files, scored as bench/Quality scores ours.
# Rscript peers.R FOLDER OUT.jsonl FILE...
suppressMessages(library(forecast))
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]; out <- args[2]; files <- args[-(1:2)]
numbers <- function(text) as.numeric(strsplit(text, " ")[[1]])
scale_of <- function(train, lag) {
  if (length(train) <= lag) lag <- 1
  if (length(train) < 2) return(NA)
  scale <- mean(abs(diff(train, lag)))
  if (scale == 0) NA else scale
}
msis <- function(y, lower, upper, a, scale) {
  mean((upper - lower) + 2 / a * (lower - y) * (y < lower) + 2 / a * (y - upper) * (y > upper)) / scale
}
fits <- list(
  thetaf = function(x, h) thetaf(x, h = h, level = c(80, 95)),
  ets = function(x, h) forecast(ets(x), h = h, level = c(80, 95)))
for (file in files) {
  rows <- read.csv(file.path(folder, paste0(file, ".csv")), stringsAsFactors = FALSE)
  for (method in names(fits)) {
    if (file == "m4_hourly" && method == "ets") next
    started <- proc.time()[["elapsed"]]
    scores <- t(sapply(seq_len(nrow(rows)), function(i) {
      row <- rows[i, ]
      train <- numbers(row$train); test <- numbers(row$test)
      scale <- scale_of(train, row$mase_period)
      result <- tryCatch(fits[[method]](ts(train, frequency = row$period), row$horizon), error = function(e) NULL)
      if (is.null(result) || any(!is.finite(result$mean))) return(c(failed = 1, rep(NA, 6)))
      mean <- as.numeric(result$mean); lower <- matrix(result$lower, ncol = 2); upper <- matrix(result$upper, ncol = 2)
      smape <- abs(test - mean) / (abs(test) + abs(mean)); smape[is.nan(smape)] <- 0
      c(0, 200 * mean(smape), mean(abs(test - mean)) / scale,
        mean(test >= lower[, 1] & test <= upper[, 1]), mean(test >= lower[, 2] & test <= upper[, 2]),
        msis(test, lower[, 1], upper[, 1], .2, scale), msis(test, lower[, 2], upper[, 2], .05, scale))
    }))
    m <- colMeans(scores, na.rm = TRUE)
    line <- sprintf('{"file":"%s","method":"%s","series":%d,"smape":%.4f,"mase":%.4f,"coverage80":%.4f,"coverage95":%.4f,"msis80":%.4f,"msis95":%.4f,"seconds":%.1f,"failures":%d}',
      file, method, nrow(rows), m[2], m[3], m[4], m[5], m[6], m[7], proc.time()[["elapsed"]] - started, sum(scores[, 1] == 1))
    cat(line, "\n", file = out, append = TRUE, sep = "")
  }
}
