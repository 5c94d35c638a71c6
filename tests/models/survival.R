# Prints what expected.csv of request_times_to_close--as_r_survival_gives_them holds, from its given rows.
# It was made once with R 4.2.2 and survival 3.5-3; the tests do not need R.
# Rscript tests/models/survival.R > tests/models/request_times_to_close--as_r_survival_gives_them/expected.csv
library(survival)
folder <- "tests/models/request_times_to_close--as_r_survival_gives_them"
as_of <- as.Date(read.csv(file.path(folder, "raw.run.csv"))$as_of)
requests <- read.csv(file.path(folder, "raw.cooperation_requests.csv"))
closed_on <- as.Date(requests$closed_on)
requests$is_closed <- !is.na(closed_on)
closed_on[is.na(closed_on)] <- as_of
requests$days <- as.numeric(closed_on - as.Date(requests$received_on))
kinds <- c("extradition", "mutual_legal_assistance", "transfer_of_sentenced_person", "transfer_of_proceedings")
cat("request_kind,direction,request_count,closed_count,open_count")
for (name in c("first_quartile_days", "median_days", "third_quartile_days"))
  cat(sprintf(",%s,%s_from,%s_to", name, name, name))
cat("\n")
for (kind in kinds) for (direction in c("received", "sent")) {
  part <- requests[requests$request_kind == kind & requests$direction == direction, ]
  if (nrow(part) == 0) next
  fitted <- survfit(Surv(days, is_closed) ~ 1, data = part, conf.type = "log-log")
  found <- quantile(fitted)
  cells <- rbind(found$quantile, found$lower, found$upper)
  shown <- ifelse(is.na(cells), "", as.character(cells))
  cat(paste(c(kind, direction, nrow(part), sum(part$is_closed), sum(!part$is_closed), shown), collapse = ","), "\n", sep = "")
}
