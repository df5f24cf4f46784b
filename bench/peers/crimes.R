# The counts of street files by force, type and month, and 12 months against the 12 before, with data.table.
# Rscript crimes.R <folder of street files> <last month> <file to write>
arguments <- commandArgs(trailingOnly = TRUE)
local <- Sys.getenv("PEERS_R_LIBRARY")
if (nzchar(local)) .libPaths(c(local, .libPaths()))
suppressPackageStartupMessages(library(data.table))

files <- list.files(arguments[1], pattern = "-street\\.csv$", full.names = TRUE)
columns <- c("Crime ID", "Month", "Reported by", "LSOA code", "Crime type", "Last outcome category")
crimes <- rbindlist(lapply(files, fread, select = columns, colClasses = "character"))
setnames(crimes, c("id", "month", "force", "lsoa", "type", "outcome"))
crimes <- crimes[id == "" | !duplicated(crimes, by = c("id", "month"))]

monthly <- crimes[, .(crimes = .N), by = .(force, type, month)]
areas <- crimes[, .(crimes = .N), by = .(force, lsoa, month)]
outcomes <- crimes[id != "", .(crimes = .N), by = .(force, outcome, month)]

last <- as.Date(paste0(arguments[2], "-01"))
months <- function(first, count) format(seq(first, by = "month", length.out = count), "%Y-%m")
now <- months(seq(last, by = "-11 months", length.out = 2)[2], 12)
before <- months(seq(last, by = "-23 months", length.out = 2)[2], 12)
windows <- monthly[, .(
  current = sum(crimes[month %in% now]),
  previous = sum(crimes[month %in% before])
), by = .(force, type)]
windows[, change := 100 * (current - previous) / previous]
setorder(windows, force, type)
fwrite(windows, arguments[3])
