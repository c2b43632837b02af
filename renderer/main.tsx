import { createRoot } from 'react-dom/client'

const place = document.getElementById('kiosk')
if (place !== null) createRoot(place).render(<p>暖驿</p>)
