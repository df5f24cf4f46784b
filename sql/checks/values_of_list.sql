-- one row per value of a list
(
    select value
    from {table}
    where list = {list}
)
