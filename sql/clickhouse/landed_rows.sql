-- one row per landed row of a feed
select * from {landed}
