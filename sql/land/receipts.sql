-- one row per extract landed of a feed, or of all
select *
from receipt
where $1::varchar is null or feed = $1
