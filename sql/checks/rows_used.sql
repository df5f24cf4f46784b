-- one row per feed: how many of its rows stand in the marts made from staging alone
select
    receipt.feed as feed,
    count(*) as rows
from receipt
join ({rows}) as used on receipt.extract_id = used.extract_id
group by receipt.feed
