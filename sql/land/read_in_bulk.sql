-- one row per row of the extracts that are being read, each value as text; lines that are no rows are left out
create or replace temp table extract_row as
select file_index::integer as extract_place, null::double as extract_line, *
from read_csv(
    {paths},
    auto_detect = false,
    header = true,
    all_varchar = true,
    columns = {columns},
    delim = ',',
    quote = '"',
    escape = '"',
    strict_mode = true,
    null_padding = false,
    ignore_errors = true,
    max_line_size = {longest},
    hive_partitioning = false,
    compression = {compression}
)
