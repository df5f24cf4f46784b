-- one row per extract of a publication, as the published mart has it
select
    feed,
    file,
    sha256,
    rows_in
from extracts
where publication = $1
