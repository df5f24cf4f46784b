-- one row per record of a mart, from a file for each month; the folder is where it was written, unless a variable names it
create view records.{mart} as
select *
from read_parquet(coalesce(getvariable('records_folder'), {folder}) || {files})
