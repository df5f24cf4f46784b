-- a result by month
from rolling
where measure = $measure and part = $part and area = $area
order by month
