-- one row per extract of a feed and value of each of some columns: how many rows have it
select extract_content.*
from extract_content
join receipt on extract_content.extract_id = receipt.extract_id and receipt.feed = $1
