# The ways that were tried to let the change test allow for months that lean on each other, each on the same simulated
# series: 36 months of 2,000 events whose level moves by 5% (one standard deviation) and resembles that of the month
# before by rho. Prints the table of docs/false-alarms.md as Markdown. Rscript candidates.R [rounds]; R 4.2 and later.
rounds <- as.integer(c(commandArgs(TRUE), 2000)[1])
set.seed(13)
months <- 36
level <- 2000
chance <- 1 / level
likenesses <- seq(.05, .95, .1)
prior <- likenesses * (1 - likenesses) / sum(likenesses * (1 - likenesses))
deviations <- .64 / 2^((0:ceiling(2 * log2(.64 / min(.01, .2 / sqrt(level))))) / 2)
sizes <- rep(1 / length(deviations), length(deviations))
likeness_matrix <- function(n, rho) rho^abs(outer(1:n, 1:n, "-"))
contrast <- c(rep(0, months - 24), rep(-1, 12), rep(1, 12)) / 12

# Logarithms of counts, a series in each row; its level has its own rho, and a share of what moves it in common.
series <- function(rho, change = 0, from = months - 11, common = NULL) {
  n <- length(rho)
  shock <- function() if (is.null(common)) rnorm(n) else sqrt(.5) * rnorm(n) + sqrt(.5) * rnorm(max(common))[common]
  state <- shock()
  counts <- sapply(1:months, function(month) {
    state <<- rho * state + sqrt(1 - rho^2) * shock()
    mean <- level * (1 + .05 * state) * (if (month >= from) 1 + change else 1)
    round(mean + sqrt(mean) * rnorm(n))
  })
  log(counts)
}

# What is left when years (counted back from the last month) and calendar months are taken out.
effects <- function(n) {
  year <- factor((n - (1:n)) %/% 12)
  design <- qr(model.matrix(~ year + factor((0:(n - 1)) %% 12)))
  basis <- qr.Q(design, complete = TRUE)[, (design$rank + 1):n]
  neighbours <- matrix(0, n, n)
  neighbours[abs(row(neighbours) - col(neighbours)) == 1] <- .5
  left <- basis %*% t(basis)
  spectra <- lapply(likenesses, function(rho) {
    found <- eigen(t(basis) %*% likeness_matrix(n, rho) %*% basis, symmetric = TRUE)
    list(values = found$values, vectors = basis %*% found$vectors)
  })
  walk <- eigen(t(basis) %*% outer(1:n, 1:n, pmin) %*% basis, symmetric = TRUE)
  list(n = n, basis = basis, left = left, free = ncol(basis), neighbours = neighbours, spectra = spectra,
       walk = list(values = walk$values, vectors = basis %*% walk$vectors),
       sums = sapply(likenesses, function(rho) sum(diag(left %*% likeness_matrix(n, rho)))),
       lags = sapply(likenesses, function(rho)
         sum(diag(left %*% neighbours %*% left %*% likeness_matrix(n, rho)))),
       lag_of_chance = sum(diag(left %*% neighbours %*% left)))
}
all_months <- effects(months)
earlier_months <- effects(months - 12)
spread <- sapply(likenesses, function(rho) drop(contrast %*% likeness_matrix(months, rho) %*% contrast))

squares <- function(y) rowSums((y %*% all_months$left)^2)
moments <- function(y) {
  residuals <- y %*% all_months$left
  cbind(sum = rowSums(residuals^2) - chance * all_months$free,
        lag = rowSums((residuals %*% all_months$neighbours) * residuals) - chance * all_months$lag_of_chance)
}
rho_of <- function(found) {
  ratio <- all_months$lags / all_months$sums
  approx(ratio, seq_along(likenesses), ifelse(found[, "sum"] > 0, found[, "lag"] / found[, "sum"], ratio[1]), rule = 2)$y
}
difference <- function(y) drop(y %*% contrast)

# Each gives p-values, one a series.
over_dispersion <- function(y) {
  factor <- squares(y) / chance / all_months$free
  is_chance <- pchisq(squares(y) / chance, all_months$free) <= .8
  factor[is_chance] <- 1
  2 * pt(-abs(difference(y)) / sqrt(factor * chance / 6), ifelse(is_chance, Inf, all_months$free))
}
with_rho <- function(y, at) {
  at <- pmin(pmax(round(at), 1), length(likenesses))
  moves <- pmax(0, (squares(y) - chance * all_months$free) / all_months$sums[at])
  free <- sapply(all_months$spectra, function(each) sum(each$values)^2 / sum(each$values^2))[at]
  2 * pt(-abs(difference(y)) / sqrt(chance / 6 + moves * spread[at]), free)
}
inflated <- function(y) {
  rho <- likenesses[pmin(pmax(round(rho_of(moments(y))), 1), length(likenesses))]
  factor <- squares(y) / chance / all_months$free * (1 + rho) / (1 - rho)
  2 * pt(-abs(difference(y)) / sqrt(factor * chance / 6), all_months$free)
}
over_likelihoods <- function(y, setup) {
  fits <- lapply(setup$spectra, function(each) {
    parts <- (y[, 1:setup$n] %*% each$vectors)^2
    sapply(deviations, function(deviation) {
      variance <- chance + deviation^2 * each$values
      -(sum(log(variance)) + drop(parts %*% (1 / variance))) / 2
    })
  })
  most <- do.call(pmax, lapply(fits, function(fit) apply(fit, 1, max)))
  above <- below <- 0
  for (i in seq_along(likenesses)) {
    weights <- sweep(exp(fits[[i]] - most), 2, prior[i] * sizes, "*")
    errors <- sqrt(chance / 6 + deviations^2 * spread[i])
    above <- above + rowSums(weights * 2 * pnorm(-abs(outer(difference(y), errors, "/"))))
    below <- below + rowSums(weights)
  }
  above / below
}
state_space <- function(y) {
  parts <- (y %*% all_months$walk$vectors)^2
  steps <- c(0, .0025, .005, .01, .015, .02, .03, .04, .06)
  best <- rep(-Inf, nrow(y))
  variance <- numeric(nrow(y))
  for (step in steps) for (noise in deviations) {
    values <- step^2 * all_months$walk$values + noise^2 + chance
    fit <- -(sum(log(values)) + drop(parts %*% (1 / values))) / 2
    better <- fit > best
    best[better] <- fit[better]
    variance[better] <- step^2 * drop(contrast %*% outer(1:months, 1:months, pmin) %*% contrast) + (noise^2 + chance) / 6
  }
  2 * pt(-abs(difference(y)) / sqrt(variance), all_months$free)
}
year_differences <- function(y) y[, 13:months] - y[, 1:(months - 12)]
seasonal_differences <- function(y, lags = 3) {
  last <- year_differences(y)[, 13:24]
  left <- last - rowMeans(last)
  variance <- rowSums(left^2) / 11
  for (lag in 1:lags) variance <- variance +
    2 * (1 - lag / (lags + 1)) * rowSums(left[, 1:(12 - lag)] * left[, (1 + lag):12]) / 11
  2 * pt(-abs(difference(y)) / sqrt(pmax(variance, 1e-9) / 12), 11)
}
block_resampling <- function(y, block = 4, draws = 200) {
  found <- year_differences(y)
  for (year in list(1:12, 13:24)) found[, year] <- found[, year] - rowMeans(found[, year])
  sapply(seq_len(nrow(y)), function(row) {
    starts <- matrix(sample.int(24 - block + 1, draws * 12 / block, TRUE), draws)
    drawn <- rowMeans(sapply(0:(block - 1), function(at) rowMeans(matrix(found[row, starts + at], draws))))
    mean(abs(drawn) * sqrt(12 / 11) >= abs(difference(y[row, , drop = FALSE])))
  })
}

# A paper of 14 series, of which the first is judged: the others have its rho, or their own, or move together with it.
pooled <- function(rho, change, from, kind) {
  papers <- ceiling(rounds / 2)
  paper <- rep(1:papers, each = 14)
  is_first <- (seq_along(paper) - 1) %% 14 == 0
  rhos <- if (kind == "own") ifelse(is_first, rho, rbeta(length(paper), 2, 2)) else rep(rho, length(paper))
  y <- series(rhos, change, from, if (kind == "together") paper)
  with_rho(y[is_first, ], rho_of(rowsum(moments(y), paper)))
}

candidates <- list(
  "over-dispersion alone (before)" = over_dispersion,
  "φ·(1+ρ)/(1−ρ), ρ of its own months" = inflated,
  "ρ = 0.5 for all" = function(y) with_rho(y, rep(5.5, nrow(y))),
  "ρ of its own months, by moments" = function(y) with_rho(y, rho_of(moments(y))),
  "the same, its upper bound (+0.25)" = function(y) with_rho(y, rho_of(moments(y)) + 2.5),
  "seasonal differences (Newey and West)" = seasonal_differences,
  "block resampling (4 months)" = block_resampling,
  "state-space level (random walk and noise)" = state_space,
  "ρ weighed by its months, all of them" = function(y) over_likelihoods(y, all_months),
  "the same, by the months before the window" = function(y) over_likelihoods(y, earlier_months),
  "**the calmer of the two (chosen)**" = function(y)
    pmin(over_likelihoods(y, all_months), over_likelihoods(y, earlier_months)))
kinds <- c("ρ pooled over 14 series of the same ρ" = "same", "ρ pooled over 14 series, each of its own ρ" = "own",
           "ρ pooled over 14 series that move together" = "together")

cases <- list(c(0, 1), c(.05, 1), c(.1, 1), c(-.15, 4))
cells <- function(p) sprintf("%.1f", 100 * mean(p < .05))
results <- list()
judged <- list(list(0, cases[1]), list(.3, cases[1]), list(.5, cases[1]), list(.8, cases[1]), list(0, cases[2:4]), list(.5, cases[2:4]))
for (pair in judged) for (case in pair[[2]]) {
  rho <- pair[[1]]
  from <- months - 12 + case[2]
  y <- series(rep(rho, rounds), case[1], from)
  for (name in names(candidates)) {
    rows <- if (grepl("block", name)) y[1:min(rounds, 500), ] else y
    results[[name]] <- c(results[[name]], cells(candidates[[name]](rows)))
  }
  for (name in names(kinds)) results[[name]] <- c(results[[name]], cells(pooled(rho, case[1], from, kinds[[name]])))
}
changed <- function(rho) sprintf(c("+5%% at %s", "+10%% at %s", "−15%% for 9 months at %s"), rho)
heads <- c(sprintf("no change at %s", c(0, .3, .5, .8)), changed(0), changed(.5))
cat("|", paste(c("Way", heads), collapse = " | "), "|\n|", paste(rep("---", 11), collapse = " | "), "|\n")
for (name in c(names(candidates)[1:5], names(kinds), names(candidates)[6:11]))
  cat("|", paste(c(name, results[[name]]), collapse = " | "), "|\n")
