-- one row per extract of the feeds that counts now: the table of a mart was made of it
insert into counted_extract
select $1 as made, feed, extract_id, skipped, print
from counting_extract
where feed in ({feeds})
