-- one row per feed of which an extract came
select distinct feed
from receipt
order by feed
