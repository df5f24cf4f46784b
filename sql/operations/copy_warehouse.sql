-- every table of the warehouse, as it is now, into a new file
copy from database warehouse to fresh
