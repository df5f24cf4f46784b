-- one row per feed: the last month its accepted extracts cover, when the latest came, and how many of it were refused
select
    feed,
    max(coalesce(last_month, month)) filter (where state = 'accepted') as last_month,
    max(received_at) filter (where state = 'accepted') as received_at,
    count(*) filter (where state = 'refused')::int as refused
from extracts
group by feed
order by feed
