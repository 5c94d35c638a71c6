# Why prep.party_estimates takes the interval it takes: how often 95 per cent intervals hold the share of all parties in made-up
# populations of 133 parties in five groups, for shares of 2 to 50 per cent, reviews from 14 to 93, in proportion to the groups or
# not. Run once with R 4.2.2; the tests do not need R. Least and largest coverage over all cases, in per cent:
# logit, as survey's svyciprop by default 28 to 98; Wilson on the estimated variance 71 to 97; the one taken 95 to 99.
# Rscript tests/models/estimates_coverage.R
set.seed(1)
z2 <- qnorm(0.975)^2
wilson <- function(p, f) (p + z2 * f / 2 + c(-1, 1) * sqrt(z2 * f * (p * (1 - p) + z2 * f / 4))) / (1 + z2 * f)
trial <- function(N, n, chance) {
  W <- N / sum(N)
  having <- rbinom(length(N), N, chance)
  found <- rhyper(length(N), having, N - having, n)
  share <- found / n
  p <- sum(W * share)
  variance <- sum(W^2 * (1 - n / N) * share * (1 - share) / (n - 1))
  common <- sum(W^2 * (1 - n / N) / (n - 1))
  estimated <- if (variance > 0) variance / (p * (1 - p)) else 0
  t <- qt(0.975, sum(n) - length(n))
  logit <- if (variance > 0) plogis(qlogis(p) + c(-1, 1) * t * sqrt(variance) / (p * (1 - p))) else c(p, p)
  certain <- c(sum(found), sum(N) - sum(n) + sum(found)) / sum(N)
  taken <- wilson(p, max(common, estimated))
  taken <- c(max(taken[1], certain[1]), min(taken[2], certain[2]))
  truth <- sum(having) / sum(N)
  holds <- function(limits) limits[1] <= truth + 1e-9 && truth <= limits[2] + 1e-9
  c(logit = holds(logit), estimated = holds(wilson(p, if (variance > 0) estimated else common)), taken = holds(taken))
}
N <- c(38, 40, 15, 22, 18)
designs <- list(c(25, 27, 13, 17, 11), c(12, 13, 5, 7, 6), c(4, 4, 2, 2, 2), c(30, 10, 2, 5, 15))
coverage <- do.call(rbind, lapply(designs, function(n) do.call(rbind, lapply(c(0.02, 0.05, 0.1, 0.3, 0.5), function(p)
  do.call(rbind, lapply(c(0, 1), function(unlike)
    rowMeans(replicate(4000, trial(N, n, plogis(qlogis(p) + unlike * c(-1, -0.5, 0, 0.5, 1.5)))))))))))
print(round(100 * apply(coverage, 2, range), 1))
