# Prints what expected.csv of chapter_iv_estimates--as_r_survey_gives_them holds, from its given rows: shares and standard errors
# by svymean, limits from these by Wilson's formula. It was made once with R 4.2.2 and survey 4.1-1; the tests do not need R.
# Rscript tests/models/estimates.R > tests/models/chapter_iv_estimates--as_r_survey_gives_them/expected.csv
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "certainty")
folder <- "tests/models/chapter_iv_estimates--as_r_survey_gives_them"
read <- function(table) read.csv(file.path(folder, paste0("raw.", table, ".csv")), colClasses = "character")
states <- read("states")
states$is_reviewed <- states$iso3 %in% read("reviews")$iso3
findings <- read("review_findings")
states$parties <- ave(rep(1, nrow(states)), states$regional_group, FUN = sum)
states$reviewed <- ave(as.numeric(states$is_reviewed), states$regional_group, FUN = sum)
used <- states[states$reviewed >= 2 | states$reviewed == states$parties, ]
drawn <- used[used$is_reviewed, ]
N <- nrow(used)
n <- nrow(drawn)
weight <- tapply(used$parties, used$regional_group, length) / N
size <- tapply(drawn$iso3, drawn$regional_group, length)
open <- size < tapply(used$iso3, used$regional_group, length)
common <- sum((weight^2 * (1 - size / (weight * N)) / (size - 1))[open])
z2 <- qnorm(0.975)^2
four <- function(value) sub("\\.?0+$", "", sprintf("%.4f", value))
row <- function(kind, scope, article, iso3) {
  drawn$has <- as.numeric(drawn$iso3 %in% iso3)
  found <- svymean(~has, svydesign(ids = ~1, strata = ~regional_group, fpc = ~parties, data = drawn))
  p <- as.numeric(coef(found))
  variance <- as.numeric(vcov(found))
  x <- sum(drawn$has)
  f <- max(common, if (variance > 1e-12) variance / (p * (1 - p)) else 0)
  centre <- (p + z2 * f / 2) / (1 + z2 * f)
  half <- sqrt(z2 * f * (p * (1 - p) + z2 * f / 4)) / (1 + z2 * f)
  limits <- c(max(centre - half, x / N), min(centre + half, 1 - (n - x) / N))
  cat(paste(c(kind, scope, article, x, n, N, nrow(states) - N, four(c(p, sqrt(variance), limits))), collapse = ","), "\n", sep = "")
}
cat("kind,finding_scope,article,state_count,reviewed_count,party_count,left_out_party_count,")
cat("estimated_share,standard_error,lower_share,upper_share\n")
for (kind in c("challenge", "good_practice")) {
  part <- findings[findings$kind == kind, ]
  row(kind, "chapter", "", part$iso3)
  for (article in 43:50) row(kind, "article", article, part$iso3[part$provisions == article])
  row(kind, "general", "", part$iso3[part$provisions == ""])
}
