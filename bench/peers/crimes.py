"""The counts of street files by force, type and month, and 12 months against the 12 before, with pandas.

python crimes.py <folder of street files> <last month> <file to write>
"""

import sys
from pathlib import Path

import pandas as pd

folder, last, target = sys.argv[1:]
columns = ["Crime ID", "Month", "Reported by", "LSOA code", "Crime type", "Last outcome category"]
crimes = pd.concat(
    (pd.read_csv(path, usecols=columns, dtype=str) for path in sorted(Path(folder).glob("*-street.csv"))),
    ignore_index=True,
)
crimes.columns = ["id", "month", "force", "lsoa", "type", "outcome"]
crimes = crimes[crimes["id"].isna() | ~crimes.duplicated(["id", "month"])]

monthly = crimes.groupby(["force", "type", "month"]).size().rename("crimes").reset_index()
areas = crimes.groupby(["force", "lsoa", "month"]).size()
outcomes = crimes[crimes["id"].notna()].groupby(["force", "outcome", "month"]).size()

end = pd.Period(last, "M")
now = {str(month) for month in pd.period_range(end - 11, end)}
before = {str(month) for month in pd.period_range(end - 23, end - 12)}
windows = pd.DataFrame(
    {
        "current": monthly[monthly["month"].isin(now)].groupby(["force", "type"])["crimes"].sum(),
        "previous": monthly[monthly["month"].isin(before)].groupby(["force", "type"])["crimes"].sum(),
    }
).sort_index()
windows["change"] = 100 * (windows["current"] - windows["previous"]) / windows["previous"]
windows.to_csv(target)
